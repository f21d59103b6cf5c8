package org.ohms.records.order;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.ohms.shared.crypto.EncryptedJson;

/** Keeps what was ordered, in words, encrypted. */
@Converter
public class OrderWordsConverter extends EncryptedJson<OrderWords> implements AttributeConverter<OrderWords, byte[]> {
    public OrderWordsConverter() {
        super("service_request.words", OrderWords.class);
    }
}
