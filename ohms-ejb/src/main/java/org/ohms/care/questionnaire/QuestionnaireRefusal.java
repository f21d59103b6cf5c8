package org.ohms.care.questionnaire;

import org.ohms.shared.error.RefusalCode;

/** Why a questionnaire is not asked, answered or published so. */
public enum QuestionnaireRefusal implements RefusalCode {
    /** It was answered, or nobody asks any more. */
    IS_OVER("questionnaire.is-over"),
    /** The patient was asked already and has not answered. */
    IS_ASKED("questionnaire.is-asked"),
    /** It came with the house, or was published: another version can be made. */
    IS_FIXED("questionnaire.is-fixed"),
    /** Another questionnaire has this code. */
    CODE_TAKEN("questionnaire.code-taken"),
    /** It asks nothing. */
    NO_QUESTION("questionnaire.no-question"),
    /** A choice needs two options at least. */
    FEW_OPTIONS("questionnaire.few-options"),
    /** It hangs on a question that does not stand before it, or on an option that is not there. */
    BAD_CONDITION("questionnaire.bad-condition");

    private final String code;

    QuestionnaireRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
