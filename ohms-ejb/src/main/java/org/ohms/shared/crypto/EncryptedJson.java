package org.ohms.shared.crypto;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;

/**
 * Base of the converters that keep a whole record (names, addresses, contacts ...) encrypted as JSON in one bytea
 * column. Records with records, lists, strings, numbers and java.time values are fine; a component that may be missing
 * is {@code @Nullable}. A subclass says {@code implements AttributeConverter<TheRecord, byte[]>} by itself, as with
 * {@link EncryptedText}.
 */
public abstract class EncryptedJson<T> extends EncryptedValue<T> {
    private static final Jsonb JSON = JsonbBuilder.create();

    private final Class<T> type;

    protected EncryptedJson(String place, Class<T> type) {
        super(place);
        this.type = type;
    }

    @Override
    protected byte[] write(T value) {
        return JSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected T read(byte[] plain) {
        return JSON.fromJson(new String(plain, StandardCharsets.UTF_8), type);
    }
}
