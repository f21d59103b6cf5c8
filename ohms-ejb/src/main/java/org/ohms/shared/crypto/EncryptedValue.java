package org.ohms.shared.crypto;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Base of every converter that keeps a column encrypted. The persistence provider makes converters by itself, before
 * and outside of CDI, so this is the one place that looks the {@link Vault} up instead of being given it.
 */
public abstract class EncryptedValue<T> implements AttributeConverter<T, byte[]> {
    private final String place;

    /** @param place table and column, such as {@code patient.demographics} */
    protected EncryptedValue(String place) {
        this.place = place;
    }

    protected abstract byte[] write(T value);

    protected abstract T read(byte[] plain);

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : vault().seal(write(value), place);
    }

    @Override
    public @Nullable T convertToEntityAttribute(byte @Nullable [] column) {
        return column == null ? null : read(vault().open(column, place));
    }

    private static Vault vault() {
        return CDI.current().select(Vault.class).get();
    }
}
