import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows the code of RFC 6238 for a demo account, whose secret lies in the file demo-accounts of the data directory. */
class DemoCode {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var line = arguments[2] + "/totp ";
        var secret = Files.readAllLines(Path.of(arguments[0]).resolve(arguments[1]).resolve("demo-accounts")).stream()
                .filter(found -> found.startsWith(line))
                .map(found -> found.substring(line.length()))
                .findFirst();
        if (secret.isEmpty()) {
            System.err.println("No authenticator belongs to " + arguments[2] + ".");
            System.exit(1);
        }
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(bits(secret.get()), "HmacSHA1"));
        var step = System.currentTimeMillis() / 30_000;
        var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
        System.out.printf("%06d%n", number % 1_000_000);
    }

    private static byte[] bits(String secret) {
        var bits = new byte[secret.length() * 5 / 8];
        for (var i = 0; i < bits.length * 8; i++) {
            if ((BASE32.indexOf(secret.charAt(i / 5)) >> (4 - i % 5) & 1) == 1) {
                bits[i / 8] |= (byte) (1 << (7 - i % 8));
            }
        }
        return bits;
    }
}
