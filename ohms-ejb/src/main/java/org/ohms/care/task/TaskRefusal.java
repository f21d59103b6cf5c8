package org.ohms.care.task;

import org.ohms.shared.error.RefusalCode;

/** Why a task is not given, taken or ended so. */
public enum TaskRefusal implements RefusalCode {
    /** It is over. */
    IS_OVER("task.is-over"),
    /** Somebody is at it already. */
    TAKEN("task.taken"),
    /** Nobody of that name does tasks. */
    NOBODY_DOES_IT("task.nobody-does-it");

    private final String code;

    TaskRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
