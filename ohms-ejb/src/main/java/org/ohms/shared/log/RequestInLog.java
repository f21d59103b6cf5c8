package org.ohms.shared.log;

import com.ibm.websphere.logging.hpel.LogRecordContext;

/**
 * Every line that is logged while a request is answered carries the request's id, as {@code ext_correlation}: the one
 * that the answer and the audit line carry as well. Doors say when a request begins and when it ends.
 */
public final class RequestInLog {
    private static final String FIELD = "correlation";

    private RequestInLog() {}

    /** On this thread, until {@link #end}. */
    public static void begin(String correlation) {
        LogRecordContext.addExtension(FIELD, correlation);
    }

    /** The thread goes on to another request. */
    public static void end() {
        LogRecordContext.removeExtension(FIELD);
    }
}
