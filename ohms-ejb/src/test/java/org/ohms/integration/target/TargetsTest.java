package org.ohms.integration.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

@DisplayName("An address that others gave us")
class TargetsTest {
    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.example.org/hook",
                "https://partner.example.org:8443/hook?a=b",
                "https://a.b.c.example.museum/",
                "https://xn--bcher-kva.example",
                "https://partner.example.org"
            })
    void isCalledWhenItIsANameOnTheOpenInternet(String url) {
        assertThatCode(() -> resolvingTo(PUBLIC).insistOn(url, "url")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example.org/",
                "ftp://partner.example.org/",
                "file:///etc/passwd",
                "//partner.example.org/",
                "partner.example.org",
                "jar:https://partner.example.org!/"
            })
    void isRefusedWhenItIsNotHttps(String url) {
        assertThat(refusal(resolvingTo(PUBLIC), url)).isEqualTo("target.not-https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.215.14/",
                "https://127.0.0.1/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://127.1/",
                "https://0/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fd00::1]/",
                "https://[fe80::1%25eth0]/",
                "https://localhost/",
                "https://intranet/",
                "https://partner.example.org.0x7f/",
                "https://partner.example.127/",
                "https://user@partner.example.org/",
                "https://user:word@127.0.0.1/",
                "https://partner.example.org@127.0.0.1/",
                "https://partner.example.org#@127.0.0.1/",
                "https://partner.example.org\\@127.0.0.1/",
                "https://partner.example.org%00.evil/",
                "https://partner_.example.org/",
                "https://-partner.example.org/",
                "https://partner.example.org./",
                "https://①②⑦.⓪.⓪.①/",
                "https:// partner.example.org/",
                "https://partner.example.org/\r\nX: y",
                "https:///hook",
                "https:partner.example.org"
            })
    void isRefusedWhenItsHostIsNoPlainName(String url) {
        assertThat(refusal(resolvingTo(PUBLIC), url)).isEqualTo("target.not-a-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "25", "80", "1023", "0", "65536"})
    void isRefusedAtAPortOfOtherServices(String port) {
        assertThat(refusal(resolvingTo(PUBLIC), "https://partner.example.org:" + port + "/"))
                .isIn("target.port-not-allowed", "target.not-a-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001:0:1::1",
                "2002:a00:1::1",
                "100::1",
                "3fff:1::1",
                "4000::1"
            })
    void isRefusedWhenItsNameLeadsInside(String address) {
        assertThat(refusal(resolvingTo(address), "https://partner.example.org/"))
                .isEqualTo("target.not-public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "191.255.255.255",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void isCalledNextToWhatIsInside(String address) {
        assertThatCode(() -> resolvingTo(address).insistOn("https://partner.example.org/", "url"))
                .doesNotThrowAnyException();
    }

    @Test
    void isRefusedWhenOneOfSeveralAddressesIsInside() {
        assertThat(refusal(resolvingTo(PUBLIC, "10.0.0.1"), "https://partner.example.org/"))
                .isEqualTo("target.not-public");
    }

    @Test
    void isTakenDownAlthoughNobodyKnowsItsNameYet() {
        var nobody = new Targets(settings(List.of()), host -> {
            throw new UnknownHostException(host);
        });

        assertThatCode(() -> nobody.insistOn("https://partner.example.org/", "url"))
                .doesNotThrowAnyException();
    }

    @Test
    void insideIsCalledOnlyWhenTheHospitalNamedItsHost() {
        var allowing = new Targets(settings(List.of("lab.intranet", "localhost")), host -> List.of(ip("10.0.0.7")));

        assertThatCode(() -> allowing.insistOn("https://lab.intranet/hook", "url"))
                .doesNotThrowAnyException();
        assertThatCode(() -> allowing.insistOn("https://localhost:9999/hook", "url"))
                .doesNotThrowAnyException();
        assertThat(refusal(allowing, "https://other.intranet/hook")).isEqualTo("target.not-public");
    }

    private static String refusal(Targets targets, String url) {
        var refused = catchThrowableOfType(DomainException.class, () -> targets.insistOn(url, "url"));
        assertThat(refused).as(url).isNotNull();
        assertThat(refused.refusals()).extracting(Refusal::field).containsExactly("url");
        return refused.refusals().get(0).code();
    }

    private static Targets resolvingTo(String... addresses) {
        return new Targets(
                settings(List.of()),
                host -> Arrays.stream(addresses).map(TargetsTest::ip).toList());
    }

    static TargetSettings settings(List<String> privateHosts) {
        var settings = new TargetSettings();
        settings.privateHosts = Optional.of(privateHosts);
        settings.certificates = Optional.empty();
        settings.demoCertificate = Optional.empty();
        return settings;
    }

    static InetAddress ip(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
