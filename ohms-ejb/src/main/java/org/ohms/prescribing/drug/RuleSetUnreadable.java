package org.ohms.prescribing.drug;

/** The documents of a rule set are damaged or contradict each other; nothing is checked with half of them. */
class RuleSetUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleSetUnreadable(String sentence) {
        super(sentence);
    }

    RuleSetUnreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
