package org.ohms.patients.duplicate;

/**
 * How much one observation speaks for or against two records being one person: the logarithm to base 2 of how much more
 * often it is seen among records of one person (m) than among records of two (u). The model is that of Fellegi and
 * Sunter, A Theory for Record Linkage, Journal of the American Statistical Association 64 (1969), 1183-1210.
 *
 * <p>The m values assume registers typed by hand: about one name in ten mistyped, one birth date in twelve, people
 * moving every seven years and a third of women taking another name once. The u values are chances of agreement
 * between strangers: 36,500 birthdays in use, names as frequent as the hundred or so commonest together, a house among
 * a few thousand in the area. They were kept where the planted doubles of the tests, which know none of them, are told
 * apart best.
 */
enum Weight {
    FAMILY_SAME(0.80, 0.004),
    FAMILY_CLOSE(0.12, 0.003),
    FAMILY_PART(0.05, 0.002),
    FAMILY_FORMER(0.06, 0.002),
    FAMILY_WEAK(0.03, 0.015),
    FAMILY_DIFFERENT(0.04, 0.97),
    FAMILY_DIFFERENT_WOMAN(0.12, 0.97),
    GIVEN_SAME(0.78, 0.008),
    GIVEN_SHORT_FORM(0.06, 0.002),
    GIVEN_CLOSE(0.11, 0.006),
    GIVEN_AMONG_OTHERS(0.04, 0.010),
    GIVEN_INITIAL(0.04, 0.030),
    GIVEN_WEAK(0.02, 0.025),
    GIVEN_DIFFERENT(0.015, 0.95),
    NAMES_SWAPPED(0.02, 0.000002),
    MIDDLE_SAME(0.60, 0.08),
    MIDDLE_DIFFERENT(0.08, 0.90),
    SUFFIX_DIFFERENT(0.0005, 0.90),
    SUFFIX_ONE_ONLY(0.20, 0.40),
    SUFFIX_ONE_ONLY_NO_BIRTH_DATE(0.02, 0.60),
    BORN_SAME(0.88, 0.0001),
    BORN_SWAPPED(0.012, 0.0002),
    BORN_CLOSE(0.06, 0.0015),
    BORN_TWO_SLIPS(0.012, 0.015),
    BORN_SAME_MONTH(0.01, 0.003),
    BORN_SAME_YEAR_KNOWN_ONLY(0.95, 0.014),
    BORN_DIFFERENT_YEAR_KNOWN_ONLY(0.03, 0.98),
    BORN_DIFFERENT(0.015, 0.99),
    BORN_GENERATIONS_APART(0.002, 0.75),
    SEX_SAME(0.97, 0.50),
    SEX_DIFFERENT(0.02, 0.50),
    PHONE_SAME(0.45, 0.0008),
    PHONE_DIFFERENT(0.45, 0.999),
    EMAIL_SAME(0.45, 0.0004),
    EMAIL_DIFFERENT(0.50, 0.999),
    ADDRESS_SAME(0.55, 0.0008),
    ADDRESS_CLOSE(0.15, 0.001),
    POSTAL_CODE_SAME(0.10, 0.010),
    CITY_SAME(0.10, 0.030),
    ADDRESS_DIFFERENT(0.35, 0.95);

    private final double bits;

    Weight(double amongSame, double amongStrangers) {
        this.bits = Math.log(amongSame / amongStrangers) / Math.log(2);
    }

    double bits() {
        return bits;
    }
}
