package org.ohms.shared.crypto;

/**
 * A value could not be encrypted, so it is not stored. An error and no exception on purpose: EclipseLink catches every
 * {@code RuntimeException} of a converter and writes the value, still readable, into the text of its own.
 */
public class NotSealed extends Error {
    private static final long serialVersionUID = 1L;

    NotSealed(String place, RuntimeException failed) {
        super(place + " could not be encrypted: " + failed.getClass().getName());
        setStackTrace(failed.getStackTrace());
    }
}
