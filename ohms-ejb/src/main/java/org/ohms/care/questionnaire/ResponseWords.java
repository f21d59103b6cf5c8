package org.ohms.care.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Answer;

/**
 * What was said.
 *
 * @param band what the score means by the cut-offs of the questionnaire; null when nobody says, or not finished
 */
public record ResponseWords(List<Answer> answers, @Nullable String band) {}
