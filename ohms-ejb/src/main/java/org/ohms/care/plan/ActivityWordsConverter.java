package org.ohms.care.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what a patient does by a plan encrypted. */
@Converter
public class ActivityWordsConverter extends EncryptedJson<ActivityWords>
        implements AttributeConverter<ActivityWords, byte[]> {
    public ActivityWordsConverter() {
        super("care_plan_activity.words", ActivityWords.class);
    }
}
