package org.ohms.patients.duplicate;

import static org.ohms.patients.duplicate.DuplicateReason.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.duplicate.Features.Home;

/**
 * Compares two records field by field and adds up what each speaks for or against them being one person.
 *
 * <p>The plain sum of Fellegi and Sunter takes the fields for independent. Within a family they are not: twins share
 * birth date, name, address and phone, and father and son share everything but the birth date. So what a household has
 * in common counts little as soon as the given name or the birth date says that these are two people.
 */
final class Matcher {
    /** From here on a pair goes to the list of likely doubles. */
    static final double LIKELY = 17.0;

    /** From here on somebody registering is asked to have a look. */
    static final double POSSIBLE = 8.0;

    /** What a household has in common (address, phone, city) is one fact told several times. */
    private static final double MOST_FOR_HOUSEHOLD = 13.0;

    private static final double MOST_FOR_HOUSEHOLD_OF_TWO = 3.0;

    /** Same family and birth date, another given name: more likely twins than one person. */
    private static final double TWINS = -9.0;

    private static final int GENERATION = 14;

    private final Features one;
    private final Features other;
    private final List<DuplicateReason> reasons = new ArrayList<>();
    private boolean givenDiffers;
    private boolean birthDiffers;
    private boolean generationDiffers;

    private Matcher(Features one, Features other) {
        this.one = one;
        this.other = other;
    }

    static Match compare(Features one, Features other) {
        return new Matcher(one, other).match();
    }

    private Match match() {
        var personal = names() + suffix() + born() + sex();
        var twoPeople = givenDiffers || birthDiffers || generationDiffers;
        var household = Math.min(home() + phone(), twoPeople ? MOST_FOR_HOUSEHOLD_OF_TWO : MOST_FOR_HOUSEHOLD);
        var mail = twoPeople ? Math.min(email(), MOST_FOR_HOUSEHOLD_OF_TWO) : email();
        return new Match(personal + household + mail, reasons);
    }

    private double names() {
        var straight = new ArrayList<DuplicateReason>();
        var differs = new boolean[1];
        var sum = family(straight) + given(straight, differs) + middle(straight);
        if (swapped() && sum < Weight.NAMES_SWAPPED.bits()) {
            reasons.add(NAMES_SWAPPED);
            return Weight.NAMES_SWAPPED.bits();
        }
        reasons.addAll(straight);
        givenDiffers = differs[0];
        return sum;
    }

    private boolean swapped() {
        var oneGiven = one.firstGiven();
        var otherGiven = other.firstGiven();
        return !one.family().isEmpty()
                && !other.family().isEmpty()
                && !oneGiven.isEmpty()
                && !otherGiven.isEmpty()
                && Alike.close(one.family(), otherGiven)
                && Alike.close(oneGiven, other.family());
    }

    private double family(List<DuplicateReason> found) {
        if (one.family().isEmpty() || other.family().isEmpty()) {
            return 0;
        }
        if (one.family().equals(other.family())) {
            return say(found, SAME_FAMILY_NAME, Weight.FAMILY_SAME);
        }
        if (Alike.close(one.family(), other.family())) {
            return say(found, SIMILAR_FAMILY_NAME, Weight.FAMILY_CLOSE);
        }
        if (formerMeets(one, other) || formerMeets(other, one)) {
            return say(found, FORMER_FAMILY_NAME, Weight.FAMILY_FORMER);
        }
        if (one.familyWords().stream()
                .anyMatch(word -> word.length() > 2 && other.familyWords().contains(word))) {
            return say(found, PART_OF_FAMILY_NAME, Weight.FAMILY_PART);
        }
        if (Alike.similarity(one.family(), other.family()) >= Alike.WEAK) {
            return say(found, SIMILAR_FAMILY_NAME, Weight.FAMILY_WEAK);
        }
        var woman = one.sex() == Sex.FEMALE || other.sex() == Sex.FEMALE;
        return say(found, DIFFERENT_FAMILY_NAME, woman ? Weight.FAMILY_DIFFERENT_WOMAN : Weight.FAMILY_DIFFERENT);
    }

    private static boolean formerMeets(Features has, Features meets) {
        return has.former().stream()
                .anyMatch(name ->
                        Alike.close(name, meets.family()) || meets.former().contains(name));
    }

    private double given(List<DuplicateReason> found, boolean[] differs) {
        var left = one.firstGiven();
        var right = other.firstGiven();
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        if (left.equals(right)) {
            return say(found, SAME_GIVEN_NAME, Weight.GIVEN_SAME);
        }
        if (GivenNames.sameName(left, right)) {
            return say(found, NICKNAME, Weight.GIVEN_SHORT_FORM);
        }
        if (left.length() == 1 || right.length() == 1) {
            if (left.charAt(0) == right.charAt(0)) {
                return say(found, SIMILAR_GIVEN_NAME, Weight.GIVEN_INITIAL);
            }
        } else if (Alike.close(left, right) && !areTwoNames(left, right)) {
            return say(found, SIMILAR_GIVEN_NAME, Weight.GIVEN_CLOSE);
        }
        // somebody known by the second name; with more names on both sides these are two children of one family
        if ((one.given().size() == 1 && other.middle().contains(left))
                || (other.given().size() == 1 && one.middle().contains(right))) {
            return say(found, SIMILAR_GIVEN_NAME, Weight.GIVEN_AMONG_OTHERS);
        }
        if (Alike.similarity(left, right) >= Alike.WEAK && !areTwoNames(left, right)) {
            return say(found, SIMILAR_GIVEN_NAME, Weight.GIVEN_WEAK);
        }
        differs[0] = true;
        found.add(DIFFERENT_GIVEN_NAME);
        var sameDay = one.born() != null && one.born().equals(other.born());
        return Weight.GIVEN_DIFFERENT.bits() + (sameDay ? TWINS : 0);
    }

    /** Both in common use, and neither the beginning of the other as Ann is of Anna. */
    private static boolean areTwoNames(String left, String right) {
        return GivenNames.bothKnown(left, right) && !left.startsWith(right) && !right.startsWith(left);
    }

    private double middle(List<DuplicateReason> found) {
        var left = one.middle();
        var right = other.middle();
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        var meets = left.stream()
                .anyMatch(name -> right.stream()
                        .anyMatch(twin -> Alike.close(name, twin)
                                || ((name.length() == 1 || twin.length() == 1) && name.charAt(0) == twin.charAt(0))));
        return meets
                ? say(found, SAME_MIDDLE_NAME, Weight.MIDDLE_SAME)
                : say(found, DIFFERENT_MIDDLE_NAME, Weight.MIDDLE_DIFFERENT);
    }

    private double suffix() {
        var left = generation(one.suffix());
        var right = generation(other.suffix());
        if (left.equals(right)) {
            return 0;
        }
        if (!left.isEmpty() && !right.isEmpty()) {
            generationDiffers = true;
            return say(reasons, DIFFERENT_SUFFIX, Weight.SUFFIX_DIFFERENT);
        }
        if (one.born() == null || other.born() == null) {
            // nothing else tells the junior from the senior
            generationDiffers = true;
            return say(reasons, DIFFERENT_SUFFIX, Weight.SUFFIX_ONE_ONLY_NO_BIRTH_DATE);
        }
        return Weight.SUFFIX_ONE_ONLY.bits();
    }

    /** Jr, Sr, II, III ...; a degree says nothing about which of the family it is. */
    private static String generation(String suffix) {
        return switch (suffix) {
            case "jr", "junior", "ii", "2nd" -> "2";
            case "sr", "senior", "i" -> "1";
            case "iii", "3rd" -> "3";
            case "iv", "4th" -> "4";
            default -> "";
        };
    }

    private double born() {
        var left = one.born();
        var right = other.born();
        if (left == null || right == null) {
            return 0;
        }
        if (left.day() == 0 || right.day() == 0) {
            if (Math.abs(left.year() - right.year()) <= 1) {
                return say(reasons, SAME_BIRTH_YEAR, Weight.BORN_SAME_YEAR_KNOWN_ONLY);
            }
            birthDiffers = true;
            return say(reasons, DIFFERENT_BIRTH_DATE, Weight.BORN_DIFFERENT_YEAR_KNOWN_ONLY);
        }
        if (left.equals(right)) {
            return say(reasons, SAME_BIRTH_DATE, Weight.BORN_SAME);
        }
        if (left.year() == right.year() && left.month() == right.day() && left.day() == right.month()) {
            return say(reasons, BIRTH_DAY_AND_MONTH_SWAPPED, Weight.BORN_SWAPPED);
        }
        if (isTypo(left, right)) {
            return say(reasons, SIMILAR_BIRTH_DATE, Weight.BORN_CLOSE);
        }
        if (left.year() == right.year() && left.month() == right.month()) {
            return say(reasons, SIMILAR_BIRTH_DATE, Weight.BORN_SAME_MONTH);
        }
        var yearsApart = Math.abs(left.year() - right.year());
        if (yearsApart < GENERATION && Alike.edits(digits(left), digits(right)) == 2) {
            return say(reasons, SIMILAR_BIRTH_DATE, Weight.BORN_TWO_SLIPS);
        }
        birthDiffers = true;
        return say(
                reasons,
                DIFFERENT_BIRTH_DATE,
                yearsApart >= GENERATION ? Weight.BORN_GENERATIONS_APART : Weight.BORN_DIFFERENT);
    }

    /** One keystroke apart, or two fields of three the same. */
    private static boolean isTypo(BirthDate left, BirthDate right) {
        var one = Alike.edits(digits(left), digits(right)) == 1;
        var sameDay = left.month() == right.month() && left.day() == right.day();
        // years that far apart on the same day of the year are father and son, or a slip in the decade
        return one || (sameDay && Math.abs(left.year() - right.year()) <= 2);
    }

    private static String digits(BirthDate date) {
        return date.toString().replace("-", "");
    }

    private double sex() {
        if (isUnknown(one.sex()) || isUnknown(other.sex())) {
            return 0;
        }
        return one.sex() == other.sex() ? Weight.SEX_SAME.bits() : say(reasons, DIFFERENT_SEX, Weight.SEX_DIFFERENT);
    }

    private static boolean isUnknown(Sex sex) {
        return sex == Sex.UNKNOWN || sex == Sex.OTHER;
    }

    private double phone() {
        return shared(one.phones(), other.phones(), SAME_PHONE, Weight.PHONE_SAME, Weight.PHONE_DIFFERENT);
    }

    private double email() {
        return shared(one.emails(), other.emails(), SAME_EMAIL, Weight.EMAIL_SAME, Weight.EMAIL_DIFFERENT);
    }

    private double shared(Set<String> left, Set<String> right, DuplicateReason reason, Weight same, Weight different) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        return left.stream().anyMatch(right::contains) ? say(reasons, reason, same) : different.bits();
    }

    private double home() {
        var best = Double.NEGATIVE_INFINITY;
        DuplicateReason why = null;
        for (var left : one.homes()) {
            for (var right : other.homes()) {
                var seen = home(left, right);
                if (seen.bits() > best) {
                    best = seen.bits();
                    why = seen.reason();
                }
            }
        }
        if (why != null) {
            reasons.add(why);
        }
        return best == Double.NEGATIVE_INFINITY ? 0 : best;
    }

    private static Seen home(Home left, Home right) {
        var streets = !left.street().isEmpty() && !right.street().isEmpty();
        var sameArea =
                left.postalCode().equals(right.postalCode()) || left.city().equals(right.city());
        if (streets && sameArea) {
            var sameNumber = left.number().equals(right.number());
            if (sameNumber && left.street().equals(right.street())) {
                return new Seen(Weight.ADDRESS_SAME.bits(), SAME_ADDRESS);
            }
            if ((sameNumber || Alike.edits(left.number(), right.number()) == 1)
                    && Alike.similarity(left.street(), right.street()) >= Alike.WEAK) {
                return new Seen(Weight.ADDRESS_CLOSE.bits(), SIMILAR_ADDRESS);
            }
        }
        if (!left.postalCode().isEmpty() && left.postalCode().equals(right.postalCode())) {
            return new Seen(Weight.POSTAL_CODE_SAME.bits(), SAME_POSTAL_CODE);
        }
        if (!left.city().isEmpty() && left.city().equals(right.city())) {
            return new Seen(Weight.CITY_SAME.bits(), SAME_CITY);
        }
        var nothing = (left.postalCode().isEmpty() && left.city().isEmpty())
                || (right.postalCode().isEmpty() && right.city().isEmpty());
        return new Seen(nothing ? 0 : Weight.ADDRESS_DIFFERENT.bits(), null);
    }

    private record Seen(
            double bits, @org.jspecify.annotations.Nullable DuplicateReason reason) {}

    private static double say(List<DuplicateReason> found, DuplicateReason reason, Weight weight) {
        found.add(reason);
        return weight.bits();
    }
}
