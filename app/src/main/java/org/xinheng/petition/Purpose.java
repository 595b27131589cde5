package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;
import org.xinheng.statute.procedure.PetitionClass;

/** What a petitioner wants (信访目的); it names the class of Art. 29 to 31. */
public enum Purpose implements Coded {
  APPEAL("appeal", "申诉", "appeal", PetitionClass.GRIEVANCE),
  DECISION("decision", "求决", "request for a decision", PetitionClass.GRIEVANCE),
  SUGGESTION("suggestion", "意见建议", "suggestion", PetitionClass.SUGGESTION),
  /**
   * Never stored here: reports of wrongdoing go to the organ in charge, Art. 22 para. 2, Art. 30.
   */
  ACCUSATION("accusation", "揭发控告", "report of wrongdoing", PetitionClass.ACCUSATION),
  ENQUIRY("enquiry", "咨询", "enquiry", PetitionClass.SUGGESTION),
  OTHER("other", "其他", "other", PetitionClass.SUGGESTION);

  private final Label label;
  private final PetitionClass petitionClass;

  Purpose(String code, String zh, String en, PetitionClass petitionClass) {
    this.label = new Label(code, zh, en);
    this.petitionClass = petitionClass;
  }

  @Override
  public Label label() {
    return label;
  }

  public PetitionClass petitionClass() {
    return petitionClass;
  }
}
