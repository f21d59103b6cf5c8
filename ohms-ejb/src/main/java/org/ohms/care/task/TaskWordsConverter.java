package org.ohms.care.task;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what is to be done encrypted. */
@Converter
public class TaskWordsConverter extends EncryptedJson<TaskWords> implements AttributeConverter<TaskWords, byte[]> {
    public TaskWordsConverter() {
        super("task.words", TaskWords.class);
    }
}
