package org.ohms.compliance.audit;

import java.util.Optional;

/**
 * What the verifier found.
 *
 * @param sealed lines that stand exactly as they were sealed, up to the fault if there is one
 * @param open lines newer than the last seal, which the next one will take in
 * @param head what the chain amounts to, up to the fault if there is one; in hexadecimal, as it is exported
 * @param fault the first thing that is wrong; empty when the chain is whole
 */
public record ChainReport(long sealed, long open, String head, Optional<Fault> fault) {
    /** What was done to the trail. */
    public enum What {
        LINE_CHANGED,
        LINE_REMOVED,
        LINE_INSERTED,
        SEAL_FORGED,
        /** A reason somebody typed is not the one the line was sealed with. */
        REASON_CHANGED,
        /** The reason of a line is gone. */
        REASON_REMOVED,
        /** A head that was exported earlier is not in the chain any more. */
        TAIL_CUT,
        /** The chain is long enough and has another head where one was exported: the tables were written anew. */
        REPLACED,
        /** An exported head was not signed with the audit key that is here. */
        HEAD_FORGED
    }

    /**
     * @param what what was done
     * @param id of the line; of the seal when that is forged; of the last line left when the tail is cut; of
     *     the seal whose head was exported when that is not here any more
     */
    public record Fault(What what, long id) {}

    public boolean isIntact() {
        return fault.isEmpty();
    }
}
