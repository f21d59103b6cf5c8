package org.ohms.patients.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The same family name")
class SameFamilyNameTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr Lena Haddad|Haddad|true",
                "Haddad, Lena|haddad|true",
                "Marta de la Cruz|De La Cruz|true",
                "José Núñez|Nunez|true",
                "Sean O'Neil|ONeil|true",
                "Lena Haddad|Lena|false",
                "Haddad Lena|Haddad|false",
                "Rosa Alvarez|Varez|false",
                "Haddad|Haddad|false",
                "Lena Haddad|''|false"
            })
    void isSeenHoweverItIsWritten(String name, String family, boolean same) {
        assertThat(SameFamilyName.isFamily(name, family.equals("''") ? "" : family))
                .isEqualTo(same);
    }
}
