package org.ohms.patients.proposal;

import org.ohms.shared.error.RefusalCode;

/** Why a proposal of changes is not taken or not decided. */
public enum ProposalRefusal implements RefusalCode {
    /** The account has no record yet. */
    NO_RECORD("proposal.no-record"),
    /** Nothing of what may be asked for differs from the record. */
    NOTHING_CHANGED("proposal.nothing-changed"),
    /** The one before still waits for the desk. */
    WAITING_ALREADY("proposal.waiting-already"),
    /** A colleague was faster, or the patient took it back. */
    DECIDED_ALREADY("proposal.decided-already"),
    /** Nothing was chosen to accept. */
    NOTHING_CHOSEN("proposal.nothing-chosen");

    private final String code;

    ProposalRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
