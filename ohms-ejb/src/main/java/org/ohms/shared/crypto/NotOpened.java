package org.ohms.shared.crypto;

/** A stored value could not be decrypted or read; says where and how, and nothing of the value. */
public class NotOpened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOpened(String place, RuntimeException failed) {
        super(place + " could not be read: " + failed.getClass().getName());
        setStackTrace(failed.getStackTrace());
    }
}
