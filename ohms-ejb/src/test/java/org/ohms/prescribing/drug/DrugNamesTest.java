package org.ohms.prescribing.drug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names of medicines as they are typed")
class DrugNamesTest {
    private final RuleSet rules = Shipped.rules();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        metoprolol tartrate                                        | metoprolol
        METOPROLOL SUCCINATE                                       | metoprolol
        metoprolol succinate ER 50 mg tablet                       | metoprolol
        24 HR metoprolol succinate 100 MG Extended Release Oral Tablet [Toprol] | metoprolol
        Lipitor                                                    | atorvastatin
        Lipitor 20mg                                               | atorvastatin
        atorvastatin calcium 40 MG Oral Tablet                     | atorvastatin
        diclofenac potassium 50 mg                                 | diclofenac
        losartan potassium                                         | losartan
        Potassium chloride 20 mEq ER tablet                        | potassium
        ferrous sulfate 325 mg                                     | iron
        calcium carbonate                                          | calcium
        acetaminophen 500 mg                                       | paracetamol
        Tylenol 500 mg tablets                                     | paracetamol
        St. John's Wort                                            | ?
        St John’s wort                                             | st john's wort
        mycophenolate mofetil 250 MG Oral Capsule                  | mycophenolic acid
        claRITHROmycin 500 mg tablet                               | clarithromycin
        dabigatran etexilate                                       | dabigatran
        insulin glargine 100 UNT/ML Injectable Solution            | insulin glargine
        lithium carbonate 300 mg                                   | lithium
        isosorbide mononitrate 30 mg                               | isosorbide mononitrate
        warfarin sodium 5 mg by mouth daily                        | warfarin
        amipril                                                    | ramipril
        warfarin 5 mg PO daily at 6pm                              | warfarin
        clarithromycin 500 mg tablets BD for 7 days                | clarithromycin
        Metoprolol succ ER 50                                      | metoprolol
        ibuprofen 600 mg q6h prn with food                         | ibuprofen
        MTX 2.5mg                                                  | methotrexate
        KCl 20 mEq                                                 | potassium
        Diflucan                                                   | fluconazole
        Zyprexa Zydis 5 mg                                         | olanzapine
        bitter leaf tea                                            | ?
        """)
    void meanTheirIngredient(String typed, String ingredient) {
        var read = read(typed);

        if (ingredient.equals("?")) {
            assertThat(read.ingredients()).isEmpty();
            assertThat(read.problems()).containsExactly(NotCheckedReason.UNKNOWN);
        } else {
            assertThat(read.ingredients()).containsExactly(ingredient);
            assertThat(read.problems()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        lisinopril/hydrochlorothiazide                  | lisinopril, hydrochlorothiazide
        amoxicillin and clavulanate                     | amoxicillin, clavulanate
        amoxicillin-clavulanate                         | amoxicillin, clavulanate
        Augmentin 875 mg tablet                         | amoxicillin, clavulanate
        Bactrim                                         | sulfamethoxazole, trimethoprim
        Acetaminophen 325 MG / HYDROcodone Bitartrate 7.5 MG Oral Tablet | paracetamol, hydrocodone
        sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet [Bactrim] | sulfamethoxazole, trimethoprim
        valsartan + amlodipine + hydrochlorothiazide    | valsartan, amlodipine, hydrochlorothiazide
        simvastatin with ezetimibe                      | simvastatin, ezetimibe
        amoxicillin/clavulanate 875-125 mg              | amoxicillin, clavulanate
        Lisinopril-HCTZ 20-12.5 mg                      | lisinopril, hydrochlorothiazide
        hydrocodone/APAP 5/325                          | hydrocodone, paracetamol
        oxycodone-acetaminophen 5-325                   | oxycodone, paracetamol
        TMP-SMX                                         | sulfamethoxazole, trimethoprim
        Paxlovid 300 mg-100 mg                          | nirmatrelvir, ritonavir
        Entresto 24/26 mg                               | sacubitril, valsartan
        Adderall XR 20 mg                               | amphetamine, dextroamphetamine
        """)
    void meanEachIngredientOfACombination(String typed, String ingredients) {
        var read = read(typed);

        assertThat(read.ingredients()).containsExactlyInAnyOrder(ingredients.split(", ", -1));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void nameWhatTheyDoNotKnowBesideWhatTheyKnow() {
        var read = read("warfarin / bitter leaf");

        assertThat(read.ingredients()).containsExactly("warfarin");
        assertThat(read.problems()).containsExactly(NotCheckedReason.UNKNOWN);
    }

    private ReadMedicine read(String typed) {
        return rules.read(NamedMedicine.text(typed));
    }

    @Test
    void areFoundByTheirBeginning() {
        assertThat(rules.beginningWith("Lipi", 10))
                .extracting(NamedIngredient::word)
                .contains("lipitor");
        assertThat(rules.beginningWith("warf", 10)).contains(new NamedIngredient("warfarin", List.of("warfarin")));
        assertThat(rules.beginningWith(" ", 10)).isEmpty();
    }
}
