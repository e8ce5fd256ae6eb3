package io.huoshui.journey.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static Template.Rendered render(String text, Map<String, String> values) {
        return Template.of(text).render(name -> Optional.ofNullable(values.get(name)));
    }

    @Test
    void putsValuesInPlaceOfNames() {
        assertThat(render("{{name}}，券 {{ coupon.code }} 归您", Map.of("name", "林溪", "coupon.code", "A1"))
                        .text())
                .contains("林溪，券 A1 归您");
        assertThat(render("没有变量", Map.of()).text()).contains("没有变量");
        assertThat(render("", Map.of()).text()).contains("");
    }

    @Test
    void saysWhatIsMissingAndThenHasNoText() {
        Template.Rendered rendered = render("{{name}} {{coupon.code}} {{trait.skin}}", Map.of("name", "林溪"));
        assertThat(rendered.text()).isEmpty();
        assertThat(rendered.missing()).containsExactly("coupon.code", "trait.skin");
    }

    @Test
    void aValueIsNeverReadAsATemplate() {
        assertThat(render("{{name}}", Map.of("name", "{{coupon.code}}", "coupon.code", "A1"))
                        .text())
                .contains("{{coupon.code}}");
    }

    @Test
    void noticesWhatIsNoVariable() {
        assertThat(Template.of("{{name").isBroken()).isTrue();
        assertThat(Template.of("{{}}").isBroken()).isTrue();
        assertThat(Template.of("{{#if vip}}").isBroken()).isTrue();
        assertThat(Template.of("{{T(java.lang.Runtime)}}").isBroken()).isTrue();
        assertThat(Template.of("{{name}} }} { {").isBroken()).isFalse();
    }

    @Test
    void onlyWordsOnTheListAreVariables() {
        assertThat(Variables.isKnown("name")).isTrue();
        assertThat(Variables.isKnown("trait.skin")).isTrue();
        assertThat(Variables.isKnown("event.order_id")).isTrue();
        assertThat(Variables.isKnown("coupon.code")).isTrue();
        assertThat(Variables.isKnown("coupon.owner")).isFalse();
        assertThat(Variables.isKnown("phone")).isFalse();
    }
}
