//go:build tools

// Package tools names kwok, so that go.mod and go.sum pin it with all that it
// is made of.
package tools

import _ "sigs.k8s.io/kwok/pkg/kwok/cmd"
