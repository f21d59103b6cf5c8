package org.ohms.compliance.retention;

import org.ohms.shared.error.RefusalCode;

/** Why nothing is deleted, or no hold is placed. */
public enum RetentionRefusal implements RefusalCode {
    /** The kind is kept for good. */
    KEPT_FOR_GOOD("retention.kept-for-good"),
    /** Nothing of it is old enough. */
    NOTHING_DUE("retention.nothing-due"),
    /** Somebody has asked for the same already. */
    WAITING("retention.waiting"),
    /** Whoever asked does not agree to it as well. */
    SAME_PERSON("retention.same-person"),
    /** It was decided before. */
    ENDED("retention.ended"),
    /** What is due is not what was counted: a hold was placed or lifted. */
    CHANGED("retention.changed"),
    /** A hold stands for this patient already. */
    HELD_ALREADY("retention.held-already");

    private final String code;

    RetentionRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
