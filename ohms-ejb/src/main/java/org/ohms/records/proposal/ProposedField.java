package org.ohms.records.proposal;

/**
 * One field of what a patient sent.
 *
 * @param name as {@link ProposalSubject#fields()} has it
 * @param before how it stood when the patient sent it; empty for nothing
 * @param now how it stands; empty for nothing
 * @param wanted what the patient sent; empty for nothing
 * @param kept what was written; empty while nobody decided, or for nothing
 */
public record ProposedField(String name, String before, String now, String wanted, String kept) {
    /** Whether somebody changed it meanwhile, and not into what is wanted. */
    public boolean isContested() {
        return !now.equals(before) && !now.equals(wanted);
    }

    /** Whether it would be different. */
    public boolean isDifferent() {
        return !now.equals(wanted);
    }
}
