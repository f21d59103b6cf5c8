package org.ohms.patients.privacy;

/** What becomes of a correction a patient asks for. */
public enum AmendmentDecision {
    ACCEPT(RequestState.ACCEPTED),
    PARTLY(RequestState.PARTLY),
    DENY(RequestState.DENIED);

    private final RequestState state;

    AmendmentDecision(RequestState state) {
        this.state = state;
    }

    RequestState state() {
        return state;
    }
}
