package org.ohms.patients.duplicate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is commonly known of given names: which are short for which, and which are names of their own however alike they
 * look. Two babies may well be called Jayden and Hayden; a typist seldom makes one of the other.
 */
final class GivenNames {
    private static final String SHORT_FORMS = """
            alexander alex al sasha xander
            alexandra alex sasha sandra lexi
            andrew andy drew
            anthony tony ant
            antonio tony toni
            benjamin ben benny
            catherine katherine kathryn kate katie cathy kathy kat kitty
            charles charlie chuck chas
            christina christine chris tina chrissy
            christopher chris kit topher
            daniel dan danny
            deborah debra deb debbie
            donald don donny
            dorothy dot dottie dolly
            edward ed eddie ted ned
            eleanor ellie nell nora
            elizabeth elisabeth liz beth betty eliza lisa libby lizzie betsy
            emily em emmy
            frances fran fanny
            francisco francis frank paco pancho
            frederick fred freddie
            gabriel gabe
            gerald gerry jerry
            gregory greg
            harold harry hal
            henry hank harry hal
            isabella isabel bella izzy
            jacob jake
            james jim jimmy jamie
            jennifer jen jenny
            jessica jess jessie
            john jack johnny jon
            jonathan jon johnny nathan
            joseph joe joey jose
            josephine jo josie
            joshua josh
            judith judy
            kenneth ken kenny
            kimberly kim
            lawrence larry
            leonard leo len lenny
            leonardo leo leon
            lucia lucy
            margaret maggie meg peggy marge margie greta
            maria marie mary
            matthew matt
            maximilian max
            michael mike mick mickey
            michelle shelly
            nancy ann anne
            natalie nat
            nathaniel nate nathan nat
            nicholas nick nicky nicolas
            nicole nicky
            oliver ollie
            pamela pam
            patricia pat patty trish tricia
            patrick pat paddy
            peter pete
            philip phil phillip
            raymond ray
            rebecca becky becca
            richard rick dick rich richie ricky
            robert bob rob bobby robbie bert
            ronald ron ronny
            samantha sam sammy
            samuel sam sammy
            sandra sandy
            stephanie steph
            steven stephen steve
            susan sue susie suzanne
            theodora dora thea theo
            theodore ted theo teddy
            theresa teresa terry tess
            thomas tom tommy
            timothy tim
            valentina val tina
            victoria vicky tori
            vincent vince vinny
            virginia ginny
            walter walt wally
            william will bill billy liam willie
            zachary zach zack
            """;

    private static final String NAMES = """
            aaron abigail adam adrian agnes aisha alan albert alice alicia alina alison amanda amber amelia amir amy ana
            anders andrea andreas angela angelina anita anna annika antonia arianna arjun arthur asha astrid austin ava
            axel ayden ayesha aylin barbara beatrice bela bella bernard beth bianca boris brandon brenda brian bruno
            caleb camila carl carla carlos carmen carol caroline carolina cecilia chloe clara claire claudia colin connor
            craig daisy damian dana daria david dean dennis diana diego dirk dominic dylan eden edith edwin elena eli
            elias elisa ella ellen elsa emil emilia emma eric erica erik erin esther ethan eva evan evelyn fatima felix
            fernando finn fiona flora florian gavin george gina giulia gloria grace grant hana hannah harper hayden heidi
            helen helena henrik holly hugo ian ida igor imani ines ingrid irene iris isaac ivan jada jaden james jan jana
            janet jared jasmine jason jayden jeff jenna jeremy jill joan joanna joel johan jordan jose josef juan judy
            julia julian juliana julie jun kai kaia kaitlyn karen karim karin karl kate kayla keith kelly kevin kira kofi
            kurt kyle kyra lana lara laura lauren layla lea leah lena leo leon leona levi lia liam lila lilian lily lina
            linda lisa logan lola lorena louis louisa luca lucas lucia lucy luis luisa luke luna lydia maja malik mara
            marc marcel marco marcus margot maria marian marina mario marion mark marta martha martin mary mason mateo
            maya megan mei mia mikael mila milan mina mira miriam moira molly mona monica morgan nadia naomi natasha
            nathan neil nia nick nico nina noah noel nora olga olivia omar oscar otto owen pablo paul paula paulina pedro
            petra quinn rachel ralph ramon rashid raul renata riley rita roger rosa rose ruben ruby rudolf ruth ryan
            sabina sabrina salma samir sara sarah sean sebastian selena selma sergio shane sharon shirley sienna silvia
            simon simone sofia sonia sophia stella stefan sven tamara tanya tara tatiana thea tina tobias todd travis
            tyler uma ursula valeria vanessa vera veronica viktor viola vivian wanda wendy yara yasmin yusuf yvonne zara
            zoe zoya
            """;

    private static final Map<String, Set<Integer>> GROUPS = groups();
    private static final Set<String> KNOWN = known();

    private GivenNames() {}

    /** Whether one is short for the other, or both are for a third. */
    static boolean sameName(String one, String other) {
        return GROUPS.getOrDefault(one, Set.of()).stream()
                .anyMatch(group -> GROUPS.getOrDefault(other, Set.of()).contains(group));
    }

    /** Whether both are names in common use, so that neither is a mistyped form of the other. */
    static boolean bothKnown(String one, String other) {
        return KNOWN.contains(one) && KNOWN.contains(other);
    }

    private static Map<String, Set<Integer>> groups() {
        var groups = new HashMap<String, Set<Integer>>();
        var number = 0;
        for (var line : SHORT_FORMS.strip().split("\n")) {
            for (var name : line.strip().split(" ")) {
                groups.computeIfAbsent(name, any -> new HashSet<>()).add(number);
            }
            number++;
        }
        return groups;
    }

    private static Set<String> known() {
        var known = new HashSet<>(List.of(NAMES.strip().split("\\s+")));
        known.addAll(GROUPS.keySet());
        return known;
    }
}
