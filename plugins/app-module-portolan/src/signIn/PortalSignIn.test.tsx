import { discoveryApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PortalSignIn } from './PortalSignIn';

const AMARA = {
  ref: 'user:default/amara.okafor',
  displayName: 'Amara Okafor',
  role: 'Engineering manager',
  team: 'Booking',
};

function renderSignIn(data: JsonObject) {
  const onSignInSuccess = jest.fn();
  renderInTestApp(<PortalSignIn onSignInSuccess={onSignInSuccess} />, {
    config: data,
    apis: [[discoveryApiRef, mockApis.discovery()]],
  });
  return onSignInSuccess;
}

describe('PortalSignIn', () => {
  const demo = {
    portal: { signIn: { demo: true } },
    demo: { people: [AMARA] },
  };
  const refresh = jest.spyOn(global, 'fetch');

  beforeEach(() => {
    sessionStorage.clear();
    refresh.mockReset();
  });

  it('offers the people of the demo, and signs in by the one chosen', async () => {
    refresh.mockResolvedValue(
      new Response(
        JSON.stringify({
          profile: { displayName: AMARA.displayName },
          backstageIdentity: {
            token: 'a.e30.c',
            identity: {
              type: 'user',
              userEntityRef: AMARA.ref,
              ownershipEntityRefs: [AMARA.ref],
            },
          },
        }),
      ),
    );
    const onSignInSuccess = renderSignIn(demo);
    await userEvent.click(
      await screen.findByRole('button', {
        name: /Amara Okafor.*Engineering manager · Booking/,
      }),
    );
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [url, init] = refresh.mock.calls[0];
    expect(url).toMatch(/\/api\/auth\/demo\/refresh$/);
    expect(new Headers(init?.headers).get('x-portolan-demo-person')).toBe(
      AMARA.ref,
    );

    const [identity] = onSignInSuccess.mock.calls[0];
    await identity.signOut();
    expect(sessionStorage).toHaveLength(0);
  });

  it('says that it tries again while the catalog is still empty', async () => {
    refresh.mockImplementation(
      async () => new Response('{}', { status: 404, statusText: 'Not Found' }),
    );
    renderSignIn(demo);
    await userEvent.click(await screen.findByRole('button', { name: /Amara/ }));
    expect(await screen.findByRole('status')).toHaveTextContent(
      /can't sign you in as Amara Okafor yet/,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose someone else' }),
    );
    expect(
      await screen.findByRole('button', { name: /Amara/ }),
    ).toBeInTheDocument();
  });

  it('says what to do when no sign-in is configured', async () => {
    renderSignIn({});
    expect(
      await screen.findByRole('heading', { name: 'Nobody can sign in yet' }),
    ).toBeInTheDocument();
  });
});
