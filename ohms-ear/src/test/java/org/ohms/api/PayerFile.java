package org.ohms.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file as a payer sends it: one interchange with one 835.
 *
 * @param trace what the payer calls the payment
 */
public record PayerFile(String trace, byte[] bytes) {
    public static final String TYPE = "application/edi-x12";

    private static final String FRAME =
            "ISA*00*          *00*          *30*PAYER          *ZZ*OHMS           *261120*1200*^*00501*%09d*0*T*:~\n";

    /** A payment of 75.00 for a claim that nobody here has made. */
    public static PayerFile ofNobody() {
        return paying(
                "75.00", "CLP*" + UUID.randomUUID().toString().substring(0, 18) + "*1*100*75*0*12*99", "CAS*CO*45*25");
    }

    public static PayerFile paying(String amount, String... claims) {
        var trace = "T" + UUID.randomUUID().toString().substring(0, 13);
        var set = new ArrayList<String>();
        set.add("BPR*I*" + amount + "*C*ACH*CCP*01*888999777*DA*24681012*1935665544**01*111333555*DA*144444*20261120");
        set.add("TRN*1*" + trace + "*1935665544");
        set.add("N1*PR*RUSHMORE LIFE");
        set.add("LX*1");
        set.addAll(List.of(claims));
        return new PayerFile(trace, holding("HP", "835", "005010X221A1", set));
    }

    /** An answer about a cover that nobody here asked for, of today's guide. */
    public static byte[] answerToNobody() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        return holding(
                "HB",
                "271",
                "005010X279A1",
                List.of(
                        "BHT*0022*11*" + trace + "*20261120*1200",
                        "HL*1**20*1",
                        "NM1*PR*2*HARBOR*****PI*HARB1",
                        "HL*2*1*21*1",
                        "HL*3*2*22*0",
                        "TRN*2*" + trace + "*9OHMS00000",
                        "EB*1**30"));
    }

    /** A question about a cover, which this hospital asks and never answers. */
    public static byte[] question() {
        return holding("HS", "270", "005010X279A1", List.of("BHT*0022*13*Q1*20261120*1200", "HL*1**20*1"));
    }

    private static byte[] holding(String kind, String type, String guide, List<String> body) {
        var number = ThreadLocalRandom.current().nextInt(1, 1_000_000_000);
        var text = FRAME.formatted(number) + "GS*" + kind + "*PAYER*OHMS*20261120*1200*" + number + "*X*" + guide
                + "~\nST*" + type + "*0001*" + guide + "~\n" + String.join("~\n", body) + "~\nSE*" + (body.size() + 2)
                + "*0001~\nGE*1*" + number + "~\nIEA*1*%09d~\n".formatted(number);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
