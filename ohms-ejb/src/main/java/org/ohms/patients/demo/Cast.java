package org.ohms.patients.demo;

import java.util.ArrayList;
import java.util.List;
import org.ohms.patients.demographics.Address;
import org.ohms.patients.demographics.BirthDate;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.MaritalStatus;
import org.ohms.patients.demographics.Relationship;
import org.ohms.patients.demographics.Sex;
import org.ohms.patients.patient.Identity;

/** Who is a patient of Harbour General in the demonstration. The phone numbers are those kept free for fiction. */
final class Cast {
    /** Family name, given names, sex, birth date, street, town, postal code, preferred language, title. */
    private static final String PEOPLE = """
            Okafor;Amara Chidinma;F;1968-03-14;18 Lighthouse Road;Boston;02128;en;Ms
            Rahman;Nadia Begum;F;1990-09-02;44 Ropewalk Street;Chelsea;02150;bn;Mrs
            Wieczorek;Tomasz;M;1959-05-21;7 Canal Lane;Boston;02127;pl;Mr
            Raman;Priya Lakshmi;F;1983-12-09;102 Cedar Avenue;Brookline;02446;en;
            Nkemelu;Harold Obinna;M;1952-07-19;5 Anchor Court;Boston;02125;en;Mr
            Lindqvist;Eva Maria;F;1974-01-30;61 Birch Street;Quincy;02169;sv;
            Abbasi;Farid;M;1966-10-11;230 Market Street;Malden;02148;fa;Mr
            Moreau;Jean Baptiste;M;1948-02-27;12 Chapel Way;Cambridge;02139;fr;Mr
            Sandoval;Iris;F;1979-06-06;88 Orchard Road;Revere;02151;es;
            Petrov;Anton Ilyich;M;1971-11-03;301 Foundry Street;Boston;02118;ru;Mr
            Gunawan;Dewi Lestari;F;1988-04-25;19 Harbour Row;Boston;02210;id;
            Hale;Margaret Rose;F;1941-08-16;3 Meadow Lane;Milton;02186;en;Mrs
            Oyelaran;Tunde Ayodele;M;1962-03-04;56 Quarry Road;Boston;02121;en;Mr
            Castillo;Marta;F;1957-09-28;140 Spring Street;Lynn;01902;es;Mrs
            Iyer;Suresh Kumar;M;1954-12-17;27 Maple Avenue;Newton;02458;ta;Mr
            Brandt;Klaus Dieter;M;1949-05-05;9 Saddler Court;Boston;02116;de;Mr
            Duarte;Lucia Fernanda;F;1963-07-22;72 Ferry Street;Everett;02149;pt;Mrs
            Nakamura;Ren;M;1985-02-14;15 Willow Way;Somerville;02143;ja;
            Whitlock;George Edmund;M;1944-10-31;33 Granite Street;Quincy;02171;en;Mr
            Silva;Beatriz;F;1976-03-19;210 Dock Street;Boston;02210;pt;
            Hussain;Omar;M;1980-08-08;48 Juniper Road;Medford;02155;ur;Mr
            Fraser;Colin James;M;1969-01-12;6 Mill Lane;Hingham;02043;en;Mr
            Achterberg;Anna Sophie;F;1992-06-29;11 Vine Street;Boston;02113;nl;
            Mbeki;Thandi;F;1987-11-23;95 Walnut Avenue;Boston;02119;zu;
            Castro;Diego Alejandro;M;1998-05-17;24 Garden Court;Chelsea;02150;es;
            Novak;Petra;F;1955-04-02;39 Elm Street;Waltham;02453;cs;Mrs
            Bello;Chidi Emmanuel;M;1977-09-09;118 Tanner Lane;Brockton;02301;en;Mr
            Reyes;Carmen Isabel;F;1960-12-24;54 Weaver Road;Lawrence;01840;es;Mrs
            Ahmed;Zoya;F;2025-10-05;77 Poplar Street;Malden;02148;ur;
            Klein;Noah Benjamin;M;2025-07-18;13 Railway Avenue;Brookline;02445;en;
            Osei;Kofi;M;2019-06-02;81 Abbey Road;Boston;02124;en;
            Varga;Lili;F;2021-03-27;29 Hawthorn Way;Arlington;02474;hu;
            Flores;Mateo;M;2018-08-13;160 Market Street;Chelsea;02150;es;
            Chen;Lily Xin;F;2022-01-20;35 Cedar Avenue;Quincy;02169;zh;
            Singh;Arjan;M;2020-11-11;8 Meadow Lane;Randolph;02368;pa;
            Dubois;Hugo Henri;M;2017-04-08;22 Chapel Way;Cambridge;02139;fr;
            Diallo;Awa;F;2024-02-29;66 Foundry Street;Boston;02118;fr;
            Kovacs;Bence;M;2024-09-15;17 Birch Street;Quincy;02169;hu;
            Murphy;Orla;F;2016-12-01;40 Anchor Court;Boston;02125;en;
            Santos;Rafael;M;2015-05-30;93 Ferry Street;Everett;02149;pt;
            Amin;Leila;F;2021-10-22;50 Juniper Road;Medford;02155;ar;
            Weber;Jonas;M;2013-07-07;2 Vine Street;Boston;02113;de;
            Hart;Joan Elizabeth;F;1950-03-08;70 Spring Street;Lynn;01902;en;Mrs
            Said;Yusuf;M;1973-06-14;121 Canal Lane;Boston;02127;so;Mr
            Mensah;Adwoa;F;1965-01-25;31 Quarry Road;Boston;02121;en;Mrs
            Rossi;Paolo;M;1947-11-19;58 Harbour Row;Boston;02113;it;Mr
            Lim;Mei Ling;F;1958-08-30;26 Walnut Avenue;Malden;02148;zh;Mrs
            Byrne;Siobhan;F;1989-10-10;14 Mill Lane;Milton;02186;en;
            Kaya;Emre;M;1970-02-02;85 Garden Court;Revere;02151;tr;Mr
            Grant;Dennis Raymond;M;1945-04-18;37 Elm Street;Waltham;02453;en;Mr
            Young;Patricia Anne;F;1961-05-26;10 Saddler Court;Boston;02116;en;Ms
            Adeyemi;Bola;F;1982-12-12;49 Tanner Lane;Brockton;02301;en;
            Schmidt;Ute;F;1956-09-04;20 Granite Street;Quincy;02171;de;Mrs
            Costa;Joao Miguel;M;1953-07-16;62 Dock Street;Boston;02210;pt;Mr
            Ivanova;Olga;F;1943-02-10;75 Weaver Road;Lawrence;01840;ru;Mrs
            Tran;Linh;F;1996-03-03;28 Hawthorn Way;Boston;02122;vi;
            Ferrari;Luca;M;1984-11-27;36 Abbey Road;Boston;02124;it;
            Park;Min-ji;F;1994-08-21;4 Willow Way;Somerville;02143;ko;
            Bergstrom;Nils Erik;M;1967-06-18;16 Maple Avenue;Newton;02458;sv;Mr
            Alvi;Samira;F;1986-01-07;57 Poplar Street;Malden;02148;ur;
            Ortiz;Ramon Luis;M;1972-10-29;133 Orchard Road;Revere;02151;es;Mr
            """;

    /** People somebody registered twice, for the list of doubles: the same person, written otherwise. */
    private static final String TWICE = """
            Rahmann;Nadia;F;1990-09-02;44 Ropewalk St;Chelsea;02150;bn;
            Grant;Denis;M;1945-04-18;37 Elm Street;Waltham;02453;en;Mr
            Yung;Patricia;F;1961-06-25;10 Sadler Court;Boston;02116;en;
            """;

    /** The child whose guardian the first of them is: Orla Murphy. */
    static final int WARD = 38;

    private Cast() {}

    /** The first is the one whose account the demonstration has. */
    static List<Identity> members() {
        var members = new ArrayList<Identity>();
        for (var line : (PEOPLE + TWICE).strip().split("\n")) {
            members.add(member(line.strip().split(";", -1), members.size()));
        }
        return members;
    }

    private static Identity member(String[] cells, int number) {
        var family = cells[0];
        var draft = Demographics.named(family, cells[1])
                .prefix(cells[8].isEmpty() ? null : cells[8])
                .born(BirthDate.parse(cells[3]).orElseThrow())
                .address(Address.home(cells[4], cells[5], "MA", cells[6], "US"))
                .languages("en".equals(cells[7]) ? List.of("en") : List.of(cells[7], "en"))
                .telecom(ContactPoint.mobile("+1617555%04d".formatted(100 + number % 61)));
        switch (family) {
            case "Okafor" ->
                draft.maritalStatus(MaritalStatus.DIVORCED)
                        .telecom(ContactPoint.email("patient@demo.ohms"))
                        .contact(new ContactPerson("Ngozi Okafor", Relationship.CHILD, "+16175550170", null));
            case "Rahman" ->
                draft.maritalStatus(MaritalStatus.MARRIED)
                        .former("Chowdhury")
                        .interpreterNeeded(true)
                        .contact(new ContactPerson("Karim Rahman", Relationship.SPOUSE, "+16175550171", null));
            case "Dubois" ->
                draft.contact(new ContactPerson("Camille Dubois", Relationship.MOTHER, "+16175550172", null));
            case "Osei" -> draft.contact(new ContactPerson("Abena Osei", Relationship.MOTHER, "+16175550173", null));
            case "Hale" -> draft.contact(new ContactPerson("Robert Hale", Relationship.CHILD, "+16175550174", null));
            case "Castro" -> draft.preferredName("Diego").pronouns("he/him");
            case "Byrne" -> draft.preferredName("Shiv").pronouns("she/her");
            case "Lim", "Ivanova", "Abbasi" -> draft.interpreterNeeded(true);
            default -> draft.preferredName(null);
        }
        return Identity.of(draft.done(), "F".equals(cells[2]) ? Sex.FEMALE : Sex.MALE);
    }
}
