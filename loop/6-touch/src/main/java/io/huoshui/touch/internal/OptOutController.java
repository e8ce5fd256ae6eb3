package io.huoshui.touch.internal;

import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer told somebody of the brand: no more. */
@RestController
@RequestMapping("/api/people/{id}/opt-outs")
class OptOutController {
    private final OptOutPeople people;

    OptOutController(OptOutPeople people) {
        this.people = people;
    }

    /** @param channel e.g. {@code sms}, or {@code any} */
    record Said(
            @NotNull @Pattern(regexp = "marketing|service") String purpose,
            @NotBlank @Size(max = 64) String channel,
            @NotBlank @Size(max = 200) String evidence) {}

    /** @param underWay messages to them that had begun to be sent before and had not ended after ten seconds */
    record Answer(int underWay) {}

    @PostMapping
    @Needs(Permission.PEOPLE_OPT_OUT)
    Answer optOut(@PathVariable int id, @RequestBody @Valid Said said) {
        return new Answer(people.optOut(id, said.purpose(), said.channel(), said.evidence()));
    }
}
