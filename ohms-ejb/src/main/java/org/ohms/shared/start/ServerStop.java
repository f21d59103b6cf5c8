package org.ohms.shared.start;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The end of a start that cannot come to anything: half a hospital is worse than none. */
final class ServerStop {
    private static final Logger LOG = Logger.getLogger(ServerStop.class.getName());

    private ServerStop() {}

    /**
     * Says why, and ends the process at once. Nothing is open yet that would have to be closed, and a server that is
     * told in the middle of its start goes on without the application, after pages of stack traces.
     */
    static void because(String sentence) {
        LOG.log(Level.SEVERE, "OHMS stops: {0}", sentence);
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }
}
