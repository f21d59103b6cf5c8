package org.ohms.billing.payer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sort of insurance a plan is on a claim: the claim filing indicator (SBR09) of the X12 837. The codes are those that
 * the <a href="https://github.com/LinuxForHealth/x12/tree/main/src/linuxforhealth/x12/v5010">models of LinuxForHealth</a>
 * of the 837 guides list.
 */
public enum FilingCode {
    COMMERCIAL("CI"),
    BLUE_CROSS("BL"),
    HMO("HM"),
    PPO("12"),
    POINT_OF_SERVICE("13"),
    EXCLUSIVE_PROVIDER("14"),
    INDEMNITY("15"),
    MEDICARE_A("MA"),
    MEDICARE_B("MB"),
    MEDICARE_RISK_HMO("16"),
    MEDICAID("MC"),
    TRICARE("CH"),
    VETERANS("VA"),
    FEDERAL_EMPLOYEES("FI"),
    OTHER_FEDERAL("OF"),
    OTHER_NON_FEDERAL("11"),
    TITLE_V("TV"),
    WORKERS_COMPENSATION("WC"),
    AUTOMOBILE("AM"),
    LIABILITY("LM"),
    DISABILITY("DS"),
    DENTAL("17"),
    MUTUALLY_DEFINED("ZZ");

    private final String code;

    FilingCode(String code) {
        this.code = code;
    }

    /** As it stands in SBR09. */
    public String code() {
        return code;
    }

    public static List<FilingCode> all() {
        return List.of(values());
    }

    /** The one of that code or name. */
    public static Optional<FilingCode> of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(text) || one.name().equals(text))
                .findFirst();
    }
}
