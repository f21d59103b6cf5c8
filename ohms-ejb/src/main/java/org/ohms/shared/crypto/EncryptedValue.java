package org.ohms.shared.crypto;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Base of every converter that keeps a column encrypted. The persistence provider makes converters by itself, before
 * and outside of CDI, so this is the one place that looks the {@link Vault} up instead of being given it: once for a
 * converter, because the server walks the whole stack to answer who asks, and a long list has thousands of values.
 *
 * <p>What goes wrong says which column and what kind of failure, and nothing of the value: a parser quotes what it could
 * not read, and the persistence provider quotes the value of a failed conversion.
 */
public abstract class EncryptedValue<T> implements AttributeConverter<T, byte[]> {
    private final String place;
    private volatile @Nullable Vault vault;

    /** @param place table and column, such as {@code patient.demographics} */
    protected EncryptedValue(String place) {
        this.place = place;
    }

    protected abstract byte[] write(T value);

    protected abstract T read(byte[] plain);

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            return vault().seal(write(value), place);
        } catch (RuntimeException failed) {
            throw new NotSealed(place, failed);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(byte @Nullable [] column) {
        if (column == null) {
            return null;
        }
        try {
            return read(vault().open(column, place));
        } catch (RuntimeException failed) {
            throw new NotOpened(place, failed);
        }
    }

    private Vault vault() {
        var known = vault;
        if (known == null) {
            known = CDI.current().select(Vault.class).get();
            vault = known;
        }
        return known;
    }
}
