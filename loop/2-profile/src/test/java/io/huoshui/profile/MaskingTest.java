package io.huoshui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "林溪, 林*",
        "林小溪, 林*溪",
        "林, 林*",
        "欧阳溪, 欧阳*",
        "欧阳小溪, 欧阳*溪",
        "欧阳, 欧*",
        "阿依古丽, 阿**丽",
        "Lin Xiaoxi, L*** X***",
        "Lin, L***",
        "𠮷田小, 𠮷*小",
        "小溪🌸, 小*🌸",
    })
    void showsTheSurnameAndTheEndOfAName(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "+8613812346120, 138****6120",
        "138 1234 6120, 138****6120",
        "+85291234567, +852****4567",
        "+862162891234, +862****1234",
        "110, ***10",
    })
    void showsTheEndsOfAPhone(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"lin.xi@example.com, l***@example.com", "a@b.c, a***@b.c", "@b.c, ***", "nonsense, ***"})
    void showsTheFirstSignOfAMailAddress(String mail, String masked) {
        assertThat(Masking.email(mail)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"wmA7x9fk2Q, wmA7···k2Q", "17850, 17***", "u1, u***", "u, ***", "TY-0094182, TY-0···182"})
    void showsTheEndsOfAnId(String id, String masked) {
        assertThat(Masking.id(id)).isEqualTo(masked);
    }

    @Test
    void hidesPersonalValuesWhereverTheyHideInAnEvent() {
        Map<String, Object> body = Map.of(
                "traits", Map.of("name", "林小溪", "Mobile", "13812346120", "city", "上海", "vip", true),
                "address", Map.of("street", "南京西路一六〇一号二楼", "city", "上海"),
                "externalIds", List.of(Map.of("type", "external_userid", "id", "wmA7x9fk2Q")),
                "products", List.of(Map.of("name", "精华 50ml", "price", new BigDecimal("99.5"))),
                "note", "请打 13812346120 或写 lin.xi@example.com",
                "contactPhone", 13812346120L,
                "total", 99);
        assertThat(Masking.value("", body))
                .isEqualTo(Map.of(
                        "traits", Map.of("name", "林*溪", "Mobile", "138****6120", "city", "上海", "vip", true),
                        "address", Map.of("street", "南京西路···号二楼", "city", "上海"),
                        "externalIds", List.of(Map.of("type", "external_userid", "id", "wmA7···k2Q")),
                        "products", List.of(Map.of("name", "精华 50ml", "price", new BigDecimal("99.5"))),
                        "note", "请打 138****6120 或写 l***@example.com",
                        "contactPhone", "138****6120",
                        "total", 99));
    }
}
