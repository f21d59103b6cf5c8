package org.ohms.care.questionnaire;

/** How a version of a questionnaire stands, in the words of FHIR R4. */
public enum QuestionnaireState {
    DRAFT,
    ACTIVE,
    RETIRED
}
