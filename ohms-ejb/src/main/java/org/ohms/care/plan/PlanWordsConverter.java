package org.ohms.care.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a plan says encrypted. */
@Converter
public class PlanWordsConverter extends EncryptedJson<PlanWords> implements AttributeConverter<PlanWords, byte[]> {
    public PlanWordsConverter() {
        super("care_plan.words", PlanWords.class);
    }
}
