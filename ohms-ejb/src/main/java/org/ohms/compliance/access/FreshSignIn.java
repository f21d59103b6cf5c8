package org.ohms.compliance.access;

import java.util.UUID;

/** Knows how long ago somebody proved who they are; whatever keeps the sessions implements it. */
public interface FreshSignIn {
    /** Whether the owner of this session has signed in, or proved themselves again, within the last minutes. */
    boolean isFresh(UUID session);
}
