package org.ohms.prescribing.drug;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads names of medicines as people and record systems write them. It takes away what is surely no name: strengths,
 * forms, frequencies, and the salt when something is left. It never guesses: a word it does not know stays.
 */
final class DrugNames {
    private static final String UNIT =
            "(?:mg|mcg|µg|ug|g|kg|ml|l|iu|unt|unit|units|meq|mmol|mol|%|percent|actuat|h|hr|hrs"
                    + "|hour|hours|day|dose|cells|bau)";
    private static final Pattern STRENGTH = Pattern.compile(
            "(?<![a-z0-9-])\\d[\\d.,]*\\s*" + UNIT + "?(?:\\s*/\\s*[\\d.,]*\\s*" + UNIT + ")?(?![a-z0-9-])");
    /** A strength of a combination, written as record systems do, such as {@code 875-125 mg}. */
    private static final Pattern STRENGTHS = Pattern.compile(
            "(?<![a-z0-9-])\\d[\\d.,]*\\s*" + UNIT + "?(?:\\s*-\\s*\\d[\\d.,]*\\s*" + UNIT + "?)+(?![a-z0-9-])");

    private static final Pattern TIME = Pattern.compile("(?<![a-z0-9-])\\d{1,2}(?::\\d{2})?\\s*[ap]m(?![a-z0-9-])");
    private static final Pattern EVERY = Pattern.compile("(?<![a-z0-9-])q\\s*\\d{1,2}\\s*h(?:rs?|ours?)?(?![a-z0-9-])");
    private static final Pattern PARTS = Pattern.compile("\\s*[/+;&,]\\s*|\\s+(?:and|with|plus)\\s+");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Set<String> FORMS = words("""
            tablet tablets tab tabs capsule capsules cap caps caplet lozenge oral solution suspension injection
            injectable infusion cream ointment gel lotion foam patch spray inhaler inhalation inhalant nebuliser
            nebulizer drops drop syrup elixir powder sachet granules suppository pessary chewable effervescent
            disintegrating dispersible soluble film coated enteric extended release delayed modified immediate prolonged
            sustained controlled er xr sr xl la cr dr mr ec hr hour hours topical ophthalmic otic nasal rectal vaginal
            transdermal sublingual buccal intravenous intramuscular subcutaneous metered dose prefilled pen syringe vial
            ampoule pack product iv im sc po sl by mouth daily once twice thrice three four times a day per week weekly
            monthly every morning evening night nightly at bedtime bid tid qid qd od bd prn as needed when required low
            high strength generic brand usp bp take one two caplets softgel softgels tabs liquid lozenges inj soln susp
            odt dr hfa mdi dpi subcut subq subcutaneously intravenously intramuscularly orally hs ac pc qam qpm qhs qod
            stat for day days week weeks month months hour every each food meal meals water breakfast dinner before
            after dose doses noon eye ear eyes system porcine dry mucosal auto-injector""");
    private static final Set<String> SALTS = words("""
            acetate acetonide anhydrous arginine axetil besilate besylate bitartrate bromide calcium camsilate carbonate
            chloride cilexetil citrate decanoate diacetate dihydrate dihydrochloride dimesylate dipropionate dipivoxil
            disodium edisylate embonate enanthate erbumine estolate etabonate etexilate ethylsuccinate fumarate furoate
            gluconate hcl hemifumarate hemihydrate hydrate hydrobromide hydrochloride hydroxide hyclate isethionate
            lactate lactobionate lysine magnesium malate maleate medoxomil mesilate mesylate monohydrate mofetil
            napsylate nitrate oxalate palmitate pamoate pentahydrate phosphate pivalate polistirex potassium propionate
            proxetil saccharate sesquihydrate sodium stearate strontium succ succinate sulfate sulphate tart tartrate teoclate
            tosilate tosylate trihydrate trometamol tromethamine valerate xinafoate""");

    private DrugNames() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(BLANKS.split(list.strip())));
    }

    /** The key under which a name is looked up. */
    static String key(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('®', ' ')
                .replace('™', ' ');
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The text without strengths and without a brand in square brackets. */
    static String withoutStrengths(String key) {
        var generic = BRACKETED.matcher(key).replaceAll(" ");
        var plain = generic;
        for (var pattern : List.of(TIME, EVERY, STRENGTHS, STRENGTH)) {
            plain = pattern.matcher(plain).replaceAll(" ");
        }
        return key(plain);
    }

    /** What stands in square brackets, where record systems write the brand; empty when nothing does. */
    static String bracketed(String key) {
        var brand = BRACKETED.matcher(key);
        return brand.find() ? key(brand.group(1)) : "";
    }

    /** The parts of a combination, one for each ingredient it seems to name. */
    static List<String> parts(String key) {
        return PARTS.splitAsStream(key)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The same name in the ways it may stand in the catalogue, the most exact first. */
    static List<String> readings(String part) {
        var readings = new ArrayList<String>();
        readings.add(part);
        readings.addAll(withoutFormAtTheEnd(part));
        var named = without(part, FORMS);
        readings.add(named);
        readings.add(named.replace("(", "").replace(")", ""));
        readings.add(without(named, SALTS));
        return readings.stream()
                .filter(reading -> !reading.isEmpty())
                .distinct()
                .toList();
    }

    /** One word less at a time: "vitamin a" ends in what is no part of other names. */
    private static List<String> withoutFormAtTheEnd(String name) {
        var words = new ArrayList<>(BLANKS.splitAsStream(name).toList());
        var shorter = new ArrayList<String>();
        while (!words.isEmpty() && FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
            shorter.add(String.join(" ", words));
        }
        return shorter;
    }

    /** Whether a part says only how a medicine is made or taken. */
    static boolean isFormOnly(String part) {
        return without(part, FORMS).isEmpty();
    }

    private static String without(String name, Set<String> words) {
        return String.join(
                " ",
                BLANKS.splitAsStream(name)
                        .filter(word -> !words.contains(word.replaceAll("[.,:]+$", "")))
                        .toList());
    }
}
