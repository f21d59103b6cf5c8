package org.ohms.messaging.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256, and the 65 bytes that browsers write public ones as (X9.62, uncompressed). */
final class P256 {
    static final int POINT_BYTES = 65;

    private static final String CURVE = "secp256r1";
    private static final int COORDINATE_BYTES = 32;
    private static final byte UNCOMPRESSED = 4;

    private P256() {}

    static KeyPair fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key could be made", broken);
        }
    }

    static byte[] bytes(ECPublicKey key) {
        var bytes = new byte[POINT_BYTES];
        bytes[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + COORDINATE_BYTES);
        return bytes;
    }

    private static void put(BigInteger figure, byte[] bytes, int from) {
        var signed = figure.toByteArray();
        var length = Math.min(signed.length, COORDINATE_BYTES);
        System.arraycopy(signed, signed.length - length, bytes, from + COORDINATE_BYTES - length, length);
    }

    /**
     * Reads a public key.
     *
     * @throws IllegalArgumentException when it is none: a point beside the curve would give our own key away
     */
    static ECPublicKey read(byte[] bytes) {
        if (bytes.length != POINT_BYTES || bytes[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("not a point");
        }
        var point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + COORDINATE_BYTES)),
                new BigInteger(1, Arrays.copyOfRange(bytes, 1 + COORDINATE_BYTES, POINT_BYTES)));
        var curve = parameters();
        if (!isOn(curve, point)) {
            throw new IllegalArgumentException("not on the curve");
        }
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not a key", broken);
        }
    }

    static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine does not know the curve P-256", broken);
        }
    }

    /** Whether y² = x³ + ax + b, with both below the prime of the field. */
    private static boolean isOn(ECParameterSpec parameters, ECPoint point) {
        var curve = parameters.getCurve();
        var prime = ((ECFieldFp) curve.getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        return x.compareTo(prime) < 0
                && y.compareTo(prime) < 0
                && y.multiply(y)
                        .mod(prime)
                        .equals(x.pow(3)
                                .add(curve.getA().multiply(x))
                                .add(curve.getB())
                                .mod(prime));
    }
}
