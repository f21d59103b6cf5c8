package org.ohms.care.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as somebody writes it.
 *
 * @param code names it through all its versions; not asked for when a version is changed
 */
public record QuestionnaireDraft(
        @Nullable String code, @Nullable String title, QuestionnaireDefinition definition) {}
