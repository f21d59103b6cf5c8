package org.ohms.billing.x12;

import java.util.Set;

/**
 * Who sends or receives an interchange.
 *
 * @param qualifier what sort of name it is, one of {@link #QUALIFIERS}, such as ZZ for one the two agreed on
 * @param id the name, of at most 15 characters
 */
public record Party(String qualifier, String id) {
    /** The sort of name that the two agreed on. */
    public static final String MUTUALLY_DEFINED = "ZZ";

    /**
     * ISA05 and ISA07, as the control schema X12/common.xml of <a href="https://github.com/xlate/staedi">StAEDI</a>
     * lists the values of element I05; a header with another one cannot be written.
     */
    public static final Set<String> QUALIFIERS = Set.of(
            "01",
            "02",
            "03",
            "04",
            "07",
            "08",
            "09",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
            "16",
            "17",
            "18",
            "19",
            "20",
            "21",
            "22",
            "23",
            "24",
            "25",
            "26",
            "27",
            "28",
            "29",
            "30",
            "31",
            "32",
            "33",
            "34",
            "35",
            "36",
            "37",
            "38",
            "AM",
            "NR",
            "SA",
            "SN",
            MUTUALLY_DEFINED);
}
