import { CodeSnippet, Link } from '@backstage/core-components';
import { useEffect, useRef, useState } from 'react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { useKitTranslations } from '../translation';

/** A link, without its address if that is not allowed. */
export function MarkdownLink(props: ComponentPropsWithoutRef<'a'>) {
  const { href, children, title, target, rel } = props;
  return href ? (
    <Link to={href} title={title} target={target} rel={rel}>
      {children}
    </Link>
  ) : (
    <>{children}</>
  );
}

/** Code, in its language's colours if it has a language. */
export function MarkdownCode(props: {
  inline?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { inline, className, children } = props;
  const language = /language-(\w+)/.exec(className ?? '')?.[1];
  return !inline && language ? (
    <CodeSnippet
      language={language}
      text={String(children).replace(/\n+$/, '')}
    />
  ) : (
    <code className={className}>{children}</code>
  );
}

/** A block of code, which keys can scroll where it is wider than its place. */
export function MarkdownPre({ children }: { children?: ReactNode }) {
  const t = useKitTranslations();
  const block = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = block.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const measure = () => {
      const parts = [element, ...element.querySelectorAll('pre')];
      setWide(parts.some(part => part.scrollWidth > part.clientWidth));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Colours come later, and scroll in a part of their own.
    const changes = new MutationObserver(measure);
    changes.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      changes.disconnect();
    };
  }, []);
  return (
    <div
      ref={block}
      data-code
      {...(isWide && {
        tabIndex: 0,
        role: 'region',
        'aria-label': t('markdown.code'),
      })}
    >
      <pre>{children}</pre>
    </div>
  );
}
