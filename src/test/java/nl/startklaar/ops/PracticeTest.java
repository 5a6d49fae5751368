package nl.startklaar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Locale;
import nl.startklaar.HouseTest;
import nl.startklaar.intake.ImportReport;
import nl.startklaar.intake.Imports;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.web.Banner;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Primary;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The practice schools, in an application of their own as they are made only once. */
@HouseTest
@TestPropertySource(properties = {"startklaar.practice=true", "startklaar.mail.practice=true"})
class PracticeTest {

    @Autowired private PracticeSchools practice;
    @Autowired private PracticeDay day;
    @Autowired private PracticeStore store;
    @Autowired private PracticeBanner banner;
    @Autowired private Schools schools;
    @Autowired private Imports imports;
    @Autowired private MessageSource words;
    @Autowired private MockMvc pages;

    @BeforeEach
    void open() {
        practice.open();
        day.itIsToday();
    }
}
