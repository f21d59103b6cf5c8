package org.ohms.shared.crypto;

import java.nio.charset.StandardCharsets;

/**
 * Base of the converters that keep one text column encrypted. A feature makes one subclass per column, which must say
 * by itself what it converts and be public with a public constructor, because EclipseLink looks at neither a superclass's
 * types nor at what is package-private:
 *
 * <pre>{@code
 * @Converter
 * public class ReasonConverter extends EncryptedText implements AttributeConverter<String, byte[]> {
 *     public ReasonConverter() {
 *         super("appointment.reason");
 *     }
 * }
 * }</pre>
 */
public abstract class EncryptedText extends EncryptedValue<String> {
    protected EncryptedText(String place) {
        super(place);
    }

    @Override
    protected byte[] write(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected String read(byte[] plain) {
        return new String(plain, StandardCharsets.UTF_8);
    }
}
