package org.ohms.integration.target;

/** An address that must not be called. */
final class TargetRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final TargetRefusal refusal;

    TargetRefused(TargetRefusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    TargetRefusal refusal() {
        return refusal;
    }
}
