package org.ohms.care.questionnaire;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps what a questionnaire asks as JSON; it is the hospital's own vocabulary. */
@Converter
public class DefinitionConverter implements AttributeConverter<QuestionnaireDefinition, String> {
    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable QuestionnaireDefinition definition) {
        return definition == null ? null : JSON.toJson(definition);
    }

    @Override
    public @Nullable QuestionnaireDefinition convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : JSON.fromJson(column, QuestionnaireDefinition.class);
    }
}
