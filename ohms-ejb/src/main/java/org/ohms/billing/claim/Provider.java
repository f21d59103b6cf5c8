package org.ohms.billing.claim;

/**
 * This hospital as claims name it.
 *
 * @param npi national provider identifier
 * @param phone ten digits
 */
record Provider(String npi, String taxId, String street, String city, String state, String postalCode, String phone) {
    /** Made up: the number is the one that the requirements of the identifier take as their example of its check digit. */
    static final Provider OF_THE_DEMONSTRATION =
            new Provider("1234567893", "000000000", "1 Harbour Road", "Springfield", "IL", "627010001", "2175550100");

    private static final int PREFIX = 24;

    /**
     * Whether the last digit is the check digit of the others: Luhn's, with 24 added for the prefix 80840, as
     * <a href="https://andrewallenbruce.github.io/npis/reference/npis-package.html">the requirements of the NPI</a>
     * (69 FR 3434) say.
     */
    static boolean isSound(String npi) {
        var sum = PREFIX;
        for (var at = 0; at < npi.length(); at++) {
            var digit = npi.charAt(npi.length() - 1 - at) - '0';
            var counted = at % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
