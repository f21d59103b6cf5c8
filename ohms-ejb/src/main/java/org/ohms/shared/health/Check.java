package org.ohms.shared.health;

import java.util.Optional;

/** One thing that must be right on a node; every bean of this type is asked by the health endpoints and the status page. */
public interface Check {
    /** When the answer counts. */
    enum Kind {
        /** The node has opened: asked until it once says yes. */
        STARTED,
        /** The node may get requests. */
        READY,
        /** Operators are told; requests go on, because no other node would do better. */
        WATCHED
    }

    /** Short name in lower case words, such as {@code database}. */
    String name();

    Kind kind();

    /** A sentence for operators that says what is wrong, without any patient data; empty when all is well. */
    Optional<String> problem();
}
