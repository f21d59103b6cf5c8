package org.ohms.care.task;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedText;

/** Keeps how a task ended encrypted. */
@Converter
public class TaskOutcomeConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
    public TaskOutcomeConverter() {
        super("task.outcome");
    }
}
