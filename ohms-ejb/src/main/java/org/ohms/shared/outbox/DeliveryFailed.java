package org.ohms.shared.outbox;

/** A message did not arrive. Carries a code, never the message or its receiver. */
public class DeliveryFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    public DeliveryFailed(String code, boolean forGood) {
        super(code);
        this.forGood = forGood;
    }

    /** True when no further try can help. */
    public boolean isForGood() {
        return forGood;
    }
}
