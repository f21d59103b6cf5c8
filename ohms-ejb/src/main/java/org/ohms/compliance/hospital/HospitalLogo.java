package org.ohms.compliance.hospital;

import java.util.Arrays;
import java.util.Optional;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/** The hospital's picture, PNG or JPEG, 256 KB at most. What it is, is read from its first bytes, not from a name. */
@SuppressWarnings("ArrayRecordComponent")
public record HospitalLogo(byte[] content, String type) {
    /** The largest picture taken, in bytes. */
    public static final int LARGEST = 262_144;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    /**
     * @throws DomainException INVALID at {@code logo} when it is too large or neither PNG nor JPEG
     */
    public static HospitalLogo of(byte[] content) {
        if (content.length > LARGEST) {
            throw DomainException.invalid(
                    Refusal.of(HospitalRefusal.TOO_LARGE).at("logo").with("max", LARGEST / 1024));
        }
        return new HospitalLogo(
                content,
                typeOf(content)
                        .orElseThrow(() -> DomainException.invalid(
                                Refusal.of(HospitalRefusal.NO_PICTURE).at("logo"))));
    }

    static Optional<String> typeOf(byte[] content) {
        if (beginsWith(content, PNG)) {
            return Optional.of("image/png");
        }
        return beginsWith(content, JPEG) ? Optional.of("image/jpeg") : Optional.empty();
    }

    private static boolean beginsWith(byte[] content, byte[] magic) {
        return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
