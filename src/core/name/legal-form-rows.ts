/**
 * Made by src/cli/data/legal-forms.ts; change that, not this. Facts of the ISO 20275 entity legal forms code list
 * (GLEIF, version 1.4.1) and of the organisation types of opensanctions/rigour (MIT, commit 8f4044d).
 *
 * A line: class; countries of its law (ISO 3166-1), or `-`; spellings, folded.
 */
export const LEGAL_FORM_ROWS = `GP;-;bgb gesellschaft|e gbr|egbr|egyszeru tarsasag|eingetragene gbr|eingetragene gesellschaft burgerlichen rechts|eingetragene gesellschaft des burgerlichen rechts|ges bur rechts|ges burgerlichen rechts|gesellschaft mit beschrankter haftung and co ohg|kolektif sirket|kommanditerwerbsgesellschaft|offene handels gesellschaft|part g|partnerschaft|sameignarfelag|societatea comerciala|ug and co ohg|ug haftungsbeschrankt and co ohg|полное товарищество|пт|አክሲዩን ማህበር
GP;AE CA CH IE KH US;general partnership
GP;AT;gesbr|gesellschaft des burgerlichen rechts|kommandit erwerbsgesellschaft
GP;AT BE DE;offene handelsgesellschaft|ohg
GP;BE CH LU;societe cooperative
GP;BO CO CR ES GT HN PE;sociedad colectiva
GP;CH IT;societa cooperativa
GP;DE;ag and co ohg|gesellschaft burgerlichen rechts|partg|partnerschaftsgesellschaft
GP;FI;avoin yhtio
GP;GR;naftiki eteria|ναυτικη εταιρια
GP;HU;kozkereseti tarsasag
GP;IT;soc coop
GP;JP;goumeigaisya|合 名 会 社|名
GP;MX PA PE;sociedad civil
GP;NO;statsforetak
GP;PE;s civil
GP;PL;spolka cywilna
GP;SE;sambruksforening
GP;TR;koll sti|kollektif sirket
JSC;-;a spolecnost|aandelenvennootschap|adkritaye aktsiyanernaye tavaristva|akc spolecnost|aksiyadorlik jamiyati|akt ges|aktg|aktien ges|aktien gesellschaft|aktienges|aktiengeselschaft|aktieselskabet|aktsionerne tovarystvo|aktsionernoe obschestvo|aktsionernoe obshchestvo|aktsionernoe obshchestvo otkrytogo tipa|aktsionerny kommercheskiy bank|allami tulajdonban levo reszvenytarsasag|anonim ortaklik|anonim sirketi|atviroji akcine bendrove|avatud aktsiaselts|avoin osakeyhtio|aкционерное общество|c por a|cjsc|closed joint stock company|closed jsc|comandita por acciones|compania por acciones|cong ty co phan|cty cp|cuideachta comhstoic oscailte|det offentligretlige aktieselskab|gemeinnutzige ag|haao|halka acik anonim ortaklik|j stock company|javna delniska druzba|javno dionicko drustvo|jnt stock co|joint stock bank|joint stock co|joint stock commercial bank|joint stock compan|joint stock companie|joint stock company|joint stock corp|jointstock company|js co|jsc|jsc company|jscb|jt stock co|kumpanija b ishma kongunti|kumpanija bishma kongunti pubblici|n vennootschap|naaml vennootschap|naamlze vennootschap|o joint stock co|oao|ochiq aksiyadorlik jamiyati|odkryte akcjonarne obschtschestwo|offene aktiengesellschaft|ojsc|open jnt stock co|open joint stock company|open jsc|openbare aandelenvennootschap|openbare publiek private vennootschap op aandelen|openbare vennootschap op aandelen|otkr akts obshch|otkritoe aktsionernoe obshchestvo|otkrytoe akcionernoe obshhestvo|otkrytoe aktsionernoe obschchestvo|otkrytoe aktsionernoe obschestvo|otkrytoe aktsionernoe obshchestvo|otkrytoe aktsionernoye obshestvo|otkrytoje akcionernoje obshchestvo|otwarta spolka akcyjna|panstwowa spolka akcyjna|pao|pjsc|pjscb|pl co|plc company|plcs|pub limited|pub limited co|pub lt co|pub ltd co|pubic limited company|publc limited company|publi limited company|public joint stock commercial bank|public jsc|public limitd company|public limited|public limited co|public limited compnay|public limitied company|public limitted company|public limted company|public lmtd company|public lt co|public lt company|public ltd co|public ltd corporation|public stock company|publichne aktsionerne tovarystvo|publichnoe aktsionernoe obshchestvo|publicly limited company|publicly ltd company|sa|sa pi de cv|saci y f|sacifi|sacifi y a|sacv|sadecv|saica|saoc|saog|se|sh a|sharikat al mossahamah|shoqeri aksionere|shoqeri anonime|soc anon de cap var|sociedad anonima comercial industrial y financiera|sociedad anonima deportiva|sociedad limitada por acciones abierta|sociedada anonima|sociedade por acoes|sociedade por acoes aberta|sociedade publica por acoes|sociedades anonimas inscritas de capital abierto|societat anonima|societate anonima|societatea pe actiuni|societatea publica pe actiuni|societateare pe actiuni|societe anonyme omanaise close|societe anonyme omanaise generale|societe par actions de regime federal|societe par actions ouverte|societe publique par actions|vennootschap op aandelen|verejna akciova spolecnost|verejna akciova spolocnost|vidkrite akcionerne tovaristvo|vidkryte aktsionerne tovarystvo|viesoji akcine bendrove|yoaj|yopiq aksiyadorlik jamiyati|zakritaye aktsiyanernaye tavaristva|zakritoe aktsionernoe obshchestvo|zakryte akcjonarne obschtschestwo|zakrytoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshhestvo|zakrytoje akcionernoje obshchestvo|zakrytoye aktsionernoye obshchestvo|zao|δημοσια συμμετοχικη εταιρεια|акб|акционеpное общество откpытого типа|акционеное общество закрытого типа|акционерная компания с ограниченнои ответственностью|акционерне общество закрытого типа|акционерного общества|акционерного общества закрытого типа|акционерное обшество закрытого типа|акционерное общество|акционерное общество открытого типа|акционерное общество финансово строительная компания|акционерны коммерческии банк|акционерные общества закрытого типа|акционерныи комерчески банк|акционерныи комерческии банк|акционерныи коммерческии банк|акционерое общество закрытого типа|акционероное общество закрытого типа|акционрное общество закрытого типа|акциядорлик жамияти|акцоинерное общество закрытого типа|акцонерное общество закрытого типа|акцонерное общество открытого типа|акцыонерныи коммерческии банк|акціонерне товариство|акціонерне товариство відкритого типу|акціонернии комерціинии банк|акціонерного товариства|ао|ваt|ват|відкрите акціонерне товариство|епиқ акциядорлик жамияти|закрите акціонерне товариство|закритое акционерное общество|закрытоe акционерное общeство|закрытое акционерное общeство|закрытое акціонерне товариство|нао|непубличное акционерное общество|открытоe акционерное общeство|открытое акционергое общество|открытое акционернoe общество|открытое акционерное общeство|очиқ акциядорлик жамияти|пао|пат|приватне акціонерне товариство|публично акционерно дружество|публичное акционерное общество|публічне акціонерне товариство|сак|страховая акционер компания|страховая акционерная компания|хк|хувьцаат компани|شركة المساهمة|شركة خفية الاسم|დახურული სააქციო საზოგადოება|სააქციო საზოგადოება|სს|ሃላፊነቱ የተወሰነ የግል ማህበር|股 份 有 限 公 司
JSC;AE;public joint stock company
JSC;AR BO CL CO CR DO ES GT HN MX PA PY;sociedad anonima
JSC;AT BE CH CL DE LI;ag
JSC;AT BE CH DE LI;aktiengesellschaft
JSC;AW BE BQ CW NL SX;naamloze vennootschap
JSC;AW BE NL SR SX;nv
JSC;BE;europese vennootschap societas europaea
JSC;BE BO GT PY RO;sca
JSC;BE CH FR LU TN;societe anonyme
JSC;BE FR LU;societe en commandite par actions
JSC;BG;aktsionerno druzhestvo|ead|ednolichno aktsionerno druzhestvo|evropeysko druzhestvo|eвропеиско дружество|акционерно дружество|еад|ед|еднолично акционерно дружество
JSC;BG MK RS;ad
JSC;BG RS;ад
JSC;BR;companhia|s a
JSC;BR PT;sociedade anonima
JSC;BY;adkrytae akcyyanernae tavarystva|otkrytoe akcionernoe obshchestvo|zakrytae akcyyanernae tavarystva|zakrytoe akcionernoe obshchestvo|zaо|аат|адкрытае акцыянернае таварыства|закрытае акцыянернае таварыства|закрытое акционерное общество|зао|зат|оао
JSC;BY RU;открытое акционерное общество
JSC;CA;sarf|societe par actions
JSC;CA MU;ltee
JSC;CH;societa anonima
JSC;CH GB GI IE JE MT MU US;plc
JSC;CL;asociacion gremial|sociedad por acciones
JSC;CL IT;spa
JSC;CZ;akciova spolecnost|evropska spolecnost
JSC;DE;europaische aktiengesellschaft|gemeinnutzige aktiengesellschaft
JSC;DK;a s|aktieselskab
JSC;EE;aktsiaselts|euroopa ariuhing|sihtasutus
JSC;EE LV NO TR;as
JSC;ES;sociedad anonima europea
JSC;FI;eurooppayhtio|julkinen osakeyhtio|oyj
JSC;FI SE;europabolag
JSC;FR LU;societe europeenne
JSC;GB GH GI IE IN JE KH WS;public limited company
JSC;GR;anonimi eteria|ανωνυμη εταιρια|εvropaiki εtaireia|ευρωπαικη εταιρεια
JSC;HR;dionicko drustvo|europsko drustvo societas europaea skraceno se|javno trgovacko drustvo
JSC;HR SI;dd
JSC;HU;europai reszvenytarsasag|nyilvanosan mukodo reszvenytarsasag|nyrt|reszvenytarsasag|zartkoruen mukodo reszvenytarsasag|zrt
JSC;IE MT;societas europaea
JSC;IS;evropufelag
JSC;IT;societa europea|societa per azioni
JSC;JP;kabusikigaisya|株|株 式 会 社
JSC;KR;jusikhoesa|주식회사
JSC;LI;europaische gesellschaft
JSC;LU;seca
JSC;LV;akciju sabiedriba|eiropas komercsabiedriba
JSC;MK;akcionersko drustvo|javno trgovsko pretprijatie|акционерско друштво|јавно трговско претпријатие
JSC;MT;kumpanija pubblika
JSC;MX;afore|fi de c|fi de ol|fi de rv|fi en id|sa de cv|sab de cv|sapi de cv|siefore|sociedad anonima de capital variable|sofom enr|sofom er
JSC;NL;europese naamloze vennootschap societas europaea
JSC;NO;aksjeselskap|europeisk selskap|samvirkeforetak
JSC;PE;socieda anonima
JSC;PL;spolka akcyjna|spolka europejska
JSC;PT;sociedade anonima europeia
JSC;RO;societate europeana|societate in comandita pe actiuni|societate pe actiuni
JSC;RS;akcionarsko drustvo|акционарско друштво
JSC;RU;aktsionernyye obshchestva|otkrytoye aktsionernoye obshchestvo|акционерные общества
JSC;SI;delniska druzba|evropska delniska druzba
JSC;SK;akc spol|akciova spolocnost|europska spolocnost
JSC;SR;naamloze vennootschap limited company by shares
JSC;TR;anonim sirket
LLC;-;ab company oy|b vennootschap|besl vennootschap|besloten vennotschap|beslotn vennootschap|co ltd|compania|company oy ab|cong ty trach nhiem huu han|cty tnhh|cty tnhh mtv|d o o|dis tic ltd|dmcc|dmcc co|dmcc company|dmcc free zone|dntn|doanh nghiep tu nhan|drujestvo s ogranichena otgovornost|drustv ogranic odgovor|drustvo ogranicene odgovornosti|drustvo s neogranicenom solidarnom odgovornoscu|druzestvo s ogranicena otgovornost|dtnn|dubai multi commodities centre|dubai multi commodities centre company|eenpersoons bvba|entreprise unipersonnelle a responsabilite limitee|eurl|free economic zone llc|free zone co|free zone company|free zone enterprise|free zone entity|free zone establishment|free zone limited liability company|free zone llc|freezone company|fz co|fz enterprise|fz entity|fz establishment|fzco|fze|fzllc|gemeinnutzige gmbh|gemeinnutzige ug|gemeinnutzige ug haftungsbeschrankt|gemeinnutzige unternehmergesellschaft|gemeinnutzige unternehmergesellschaft haftungsbeschrankt|ges m bh|ges mit besch haftung|ges mit beschr haftung|gesellsch m bh|gesellschaft mbh|gesellschaft mit besch haftung|gesellschaft mit beschr haftung|gesellschaft mit beschraenker haftung|gesellschaft mit beschraenkter haftung|gesellschaft mit beschrankter haftng|gesmbh|gk|gm besch haftung|gm beschr haftung|gmb h|gmbhs|gug haftungsbeschrankt|incorp|incorporado|incorported|incs|intreprinderea cu responsabilitate limitata|jednostavno drustvo s ogranicenom odgovornoscu|kft fioktelep|korlatolt felelossegu tarsasag organizacni slozka|l l c|lda|limitada|limitd liability co|limite|limited|limited by shares|limited co|limited liab co|limited liability comp|limited liability corp|limited liability corporation|limited sti|limted|limted liability co|llc fz|llcs|lmtd|lmtd liability company|lt liability company|ltd|ltd liab company|ltd liability comp|ltds|masuliyati cheklangan jamiyat|mbh|mchj|mit besch haftung|mit beschr haftung|mit beschrankter haftung|məhdud məsuliyyətli cəmiyyət|obshchestvo s ogranichennoi otvetstvennostiu|obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ohranychennoi otvetstvennostiu|ooo|oy company ab|oсoo|private company with limited liability|proprietary limited company|ribotos atsakomybes bendrove|s a rl|s par as|sh pk|sicietatea de raspundere limitata|single member private limited company|sirketi|soc a resp limitata|soc a resp limitee|soc a responsab limitee|soc par actions simplifiee|soc resp limitada|sociedad limitada laboral|sociedad limitada nueva empresa|sociedada limitada|sociedades por acciones simplificada|societata cu raspundere limitata|societate cu rasponbilitate limitata|societate cu raspundre limitata|societate cu responsabilitate limiiata|societate cu responsabilitate limitata|societatea cu rasdpundere limitata|societatea cu rasponsabilitate limitata|societatea cu raspundere|societatea cu raspundere limitata|societatea cu raspundere limitate|societatea cu responsabilitate limitata|societatea cu responsabilitatea limitata|societatea cu respundere limitata|societatii cu raspunderea limitata|societe actions simplifiee|societe commerciale canadienne|societete cu raspundere limitata|socitate cu responsabilitate limitata|sp z ogr odp|sp z oo sp k|sp zoo|special economic zone llc|spol s ro|spol s ruc omez|spolka z ogr odpow|spolka z oo|spolka z oo sp k|spz oo|spzoo|srl|sro|tavaristva z abmezhavanaj adkaznastsiu|tavarystva z abmezhavanay adkaznastsyu|tovarystvo z obmezhenoiu vidpovidalnistiu|tovarystvo z obmezhenoyu vidpovidalnistyu|trade free zone company|ug|ug haftungsbeschr|ug hb|unternehmerg|unternehmerges|unternehmerges haftungsbeschrankt|unternehmergesellschaft haftungsbeschrankt|uzdaroji akcine bendrove|επε|гмбх|иностранное общество с ограниченнои ответственностью|компания с ограниченнои ответственностью|ликвидационная комиссия ооо|лимитед|лтд|лімітед|масъулияти чекланган жамият|мчж|обшество с ограниченнои ответственностью|общесиво с ограниченнои ответственностью|обществл с ограниченнои ответственностью|общество c ограниченнои ответственностью|общество ограниченнои ответственности|общество с гораниченнои ответственностью|общество с граниченнои ответственностью|общество с огpаниченнои ответственностью|общество с оганиченнои ответственностью|общество с огарниченнои ответственностью|общество с огра ниченнои ответственностью|общество с ограгиченнои ответственностью|общество с ограгниченнои ответственностью|общество с ограинченнои ответственностью|общество с ограиченнои ответственностью|общество с огрангиченнои ответственностью|общество с огранеченнои ответственностью|общество с ограниеннои ответственностью|общество с огранисеннои ответственностью|общество с огранисченнои ответственностью|общество с ограничееенои ответственностью|общество с ограничеенои ответственностью|общество с ограниченнио ответственностью|общество с ограниченннои ответственностью|общество с ограниченнои лтветственностью|общество с ограниченнои оветственностью|общество с ограниченнои овтетственностью|общество с ограниченнои огтветственностью|общество с ограниченнои олтветственностью|общество с ограниченнои осветственностью|общество с ограниченнои от|общество с ограниченнои отаетственностью|общество с ограниченнои отвеетственностью|общество с ограниченнои отвенственностью|общество с ограниченнои отвентственностью|общество с ограниченнои отвественностью|общество с ограниченнои отвествтеннсотью|общество с ограниченнои отвесттвенностью|общество с ограниченнои ответвенностью|общество с ограниченнои ответветственностью|общество с ограниченнои ответвтвенностью|общество с ограниченнои ответвтсенностью|общество с ограниченнои ответсвенноссть|общество с ограниченнои ответсвенностью|общество с ограниченнои ответсственностью|общество с ограниченнои ответствеенностью|общество с ограниченнои ответствееностью|общество с ограниченнои ответствекнностью|общество с ограниченнои ответствененостью|общество с ограниченнои ответственнностью|общество с ограниченнои ответственновстью|общество с ограниченнои ответственновтью|общество с ограниченнои ответственногстью|общество с ограниченнои ответственнои|общество с ограниченнои ответственнолтью|общество с ограниченнои ответственномтью|общество с ограниченнои ответственноостью|общество с ограниченнои ответственности|общество с ограниченнои ответственностиью|общество с ограниченнои ответственносттью|общество с ограниченнои ответственность|общество с ограниченнои ответственностьб|общество с ограниченнои ответственностьтью|общество с ограниченнои ответственностью торговыи дом|общество с ограниченнои ответственностью фирма|общество с ограниченнои ответственностьюб|общество с ограниченнои ответственностьюв|общество с ограниченнои ответственностьюи|общество с ограниченнои ответственностьюм|общество с ограниченнои ответственностьют|общество с ограниченнои ответственностю|общество с ограниченнои ответственносьтю|общество с ограниченнои ответственносью|общество с ограниченнои ответственнотсью|общество с ограниченнои ответственнотью|общество с ограниченнои ответственночтью|общество с ограниченнои ответственнростью|общество с ограниченнои ответственнсотью|общество с ограниченнои ответственнстью|общество с ограниченнои ответственонстью|общество с ограниченнои ответственоость|общество с ограниченнои ответственоостью|общество с ограниченнои ответственосстью|общество с ограниченнои ответственостью|общество с ограниченнои ответстветностью|общество с ограниченнои ответстветсвенностью|общество с ограниченнои ответстветственностью|общество с ограниченнои ответствнностью|общество с ограниченнои ответствтенностью|общество с ограниченнои ответствуенностью|общество с ограниченнои ответстенностью|общество с ограниченнои ответстсвееностью|общество с ограниченнои ответстсвенностью|общество с ограниченнои ответстственностью|общество с ограниченнои ответтственностью|общество с ограниченнои ответчтвенностью|общество с ограниченнои отвнтственностью|общество с ограниченнои отвтетсвенностью|общество с ограниченнои отвуетственностью|общество с ограниченнои отевтственностью|общество с ограниченнои отетвенностью|общество с ограниченнои отетственностью|общество с ограниченнои отсетственностью|общество с ограниченнои товетственностью|общество с ограниченнри ответственностью|общество с ограниченои ответствееностью|общество с ограниченои ответственностью|общество с ограниченои ответственостью|общество с ограниченоои ответственностью|общество с ограничиннои ответственностью|общество с ограничннои отвественностью|общество с ограничннои ответственностью|общество с ограничннои ответствнностью|общество с ограничуннои ответственностью|общество с огранмченнои ответственностью|общество с огранниченнои ответственностью|общество с огрантченнои ответственностью|общество с огранченнои ответственностью|общество с огранчиченнои ответственностью|общество с огрвниченнои ответственностью|общество с огрнаиченнои ответственностью|общество с огрнаниченнои ответственностью|общество с огрниченнои ответственностью|общество с огрниченнои отственностью|общество с огрониченнои ответственностью|общество с огрораниченнои ответственностью|общество с огрраниченнои ответственностью|общество с ораниченнои ответственностью|общество с органиченнои ответственновстью|общество с органиченнои ответственностью|общество с орграниченнои ответственностью|общество с отраниченнои ответственностью|общество сограниченнои ответственностью|общество сограниченои ответственностью|общество ст ограниченнои ответственностью|обществог с ограниченнои отвественностью|обществоь с ограниченнои ответственностью|обществр с ограниченнои ответственностью|сиа|събирателно дружество|тзов|тов|товариство з обмеженою відповідальністю|ххк|хязгаарлагдмал хариуцлагатаи компани|частная компания с ответственностью|частная компания с ответственностью ограниченнои акциями|בע מ|المحدودة|المساهمة المحدودة|شركة ذات مسووليات محدودة شمم|شركة فردية ذات مسووليات محدودة|შეზღუდული პასუხისმგებლობის საზოგადოება|შპს|有 限
LLC;AE;fz llc
LLC;AE CH CK GU IM KN KY MH NZ PR US;limited liability company
LLC;AT BE CH DE LI;gmbh
LLC;AT BE DE LI;gesellschaft mit beschrankter haftung
LLC;AT LI;ges mbh
LLC;AU;proprietary limited|proprietary ltd|pty limited
LLC;AU BB CA JE PH US VC VG ZA;inc
LLC;AU ZA;pty ltd
LLC;AW;vennootschap met beperkte aansprakelijkheid
LLC;AW BE BQ CW SX;besloten vennootschap
LLC;AW BE NL SX;bv
LLC;AZ;məhdud məsuliyyətli cəmiyyəti
LLC;BE;bvba|ebvba|societe privee a responsabilite limitee|societe privee a responsabilite limitee unipersonnelle|sprl|sprlu
LLC;BE LU MC TN;societe a responsabilite limitee
LLC;BE NL;besloten vennootschap met beperkte aansprakelijkheid
LLC;BG;druzhestvo s ogranichena otgovornost|dzzd|ednolichno druzhestvo s ogranichena otgovornost|eood|ood|s ie|sabiratelno druzhestvo sd sadruzhie|sd s ie|дззд|дружество с ограничена отговорност|еднолично дружество с ограничена отговорност|еоод|оод|с ие|сд|събирателно дружество сд съдружие
LLC;BN GB GI IN JE KH WS;private limited company
LLC;BO CL CO ES GT HN MX PA PR PY;sociedad de responsabilidad limitada
LLC;BR;eireli|empresa individual de responsabilidade limitada|sociedade limitada
LLC;BR CO GT;ltda
LLC;BY;obshchestvo s dopolnitelnoj otvetstvennostyu|obshchestvo s ogranichennoj otvetstvennostyu|tavarystva z abmezhavanaj adkaznascyu|tavarystva z dadatkovaj adkaznascyu|общество с дополнительнои ответственностью|общество с ограниченнои ответственностью|одо|ооо|тda|таа|таварыства з абмежаванаи адказнасцю|таварыства з дадатковаи адказнасцю|тда
LLC;CA;association cooperative|incorporee|limited by guarantee|limitee
LLC;CA GU MH PR US;corporation
LLC;CA US;incorporated|limited company
LLC;CA US VC VG;corp
LLC;CH LU MC TN;sarl
LLC;CL CR DO PE;empresa individual de responsabilidad limitada
LLC;CL CR DO PE PY;eirl
LLC;CO DO LU MX;sas
LLC;CO MX;sociedad por acciones simplificada
LLC;CR;sociedad de responsabilidad limitada o sociedad limitada
LLC;CR ES;sl
LLC;CZ;spolecnost s rucenim omezenym
LLC;DE;gemeinnutzige gesellschaft mit beschrankter haftung|ggmbh|ug haftungsbeschrankt|unternehmergesellschaft
LLC;DK;amba|andelsselskab med begraenset ansvar|anpartsselskab|aps|ivaerksaetterselskab|ivs|selskab med begraenset ansvar|smba
LLC;DO;sociedad anonima simplificada|sociedad de responsaibilidad limitada
LLC;EC;compania anonima
LLC;EC PR;compania de responsabilidad limitada
LLC;ES;slne|sociedad limitada de nueva empresa|srll
LLC;FI;osakeyhtio|oy
LLC;GB;cyfyngedig
LLC;GR;eteria periorismenis euthinis|εταιρια περιορισμενησ ευθυνησ
LLC;GT;cia
LLC;HK;dan bao you xian gong si|擔 保 有 限 公 司|有 限 公 司
LLC;HN MX;s de rl
LLC;HR;drustvo s ogranicenom odgovornoscu|jdoo
LLC;HR MK RS SI;doo
LLC;HU;kft|korlatolt felelossegu tarsasag|kulfoldi szekhelyu vallalkozas fioktelepe
LLC;IS;ehf|einkahlutafelag|hf|hlutafelag
LLC;IT;societa a responsabilita limitata
LLC;JP;goudougaisya|yugengaisya|合|合 同 会 社|有|有 限 会 社
LLC;KN KY US;llc
LLC;KR;yuhanhoesa|유한회사
LLC;LT;sodininku bendrijos|uab|uzdarosios akcines bendroves
LLC;LU;societe par actions simplifiee
LLC;LV;sabiedriba ar ierobezotu atbildibu|sia
LLC;MK;drustvo so ogranicena odgvornost|друштво со ограничена одговрност
LLC;MT;kumpanija privata|private limited liability company
LLC;MX;empresa productiva del estado|s de rl de cv|sociedad de responsabilidad limitada de capital variable
LLC;MY;berhad|bhd|sdn bhd|sendirian berhad
LLC;MY SG;pte ltd
LLC;PE;sociedad comercial de responsabilidad limitada
LLC;PL;sp z oo|spolka z ograniczona odpowiedzialnoscia
LLC;PY;empresa unipersonal de responsabilidad limitada
LLC;RO;societate cu raspundere limitata
LLC;RS;drustveno preduzece|drustvo sa ogranicenom odgovornoscu|ortacko drustvo|доо|дп|друштвено предузеће|друштво са ограниченом одговорношћу|од|ортачко друштво
LLC;RU;obshchestva s ogranichennoy otvetstvennostyu|общества с ограниченнои ответственностью
LLC;SI;druzba z neomejeno odgovornostjo|druzba z omejeno odgovornostjo
LLC;TN;societe unipersonnelle a responsabilite limitee|suarl
LLC;TR;limited sirket|ltd sti
LLC;US;limited liability co|ltd co|ltd liability co|ltd liability company|pllc|professional limited liability company
LLC;US VI;foreign limited liability company
LLC;XK;shoqeri me pergjegjesi te kufizuar|shpk
LLP;-;limited liability partnership|part g mbb|part mbb|partgmbb|partmbb|partnerschaft mbb|partnerschaft mit beschrankter berufshaftung|partnerschaftsgesellschaft mbb|ооп|партнерство с ограниченнои ответственностью|товарищество с ограниченнои ответственностью|тоо
LLP;BS CA GB GG GI IN JE MU MY PK SG US;llp
LLP;DE;partg mbb|partnerschaftsgesellschaft mit beschrankter berufshaftung
LP;-;ag and co kg|ag und co kg|aktiengesellschaft and co kg|aktiengesellschaft and co kgaa|bv and co kg|comandita simple|eg and co kg|eingetragene genossenschaft and co kg|europaische gesellschaft and co kg|europaische gesellschaft and co kgaa|genossenschaft and co kg|gesellschaft mbh and co kg|gesellschaft mit beschrankter haftung and co kg|gesellschaft mit beschrankter haftung and co kgaa|gmbh and co|gmbh and сo kg|gmbh u co kg|gmbh und co kg|komanditni spolecnost|komanditno druzhestvo s aktsiyami|kommandit gesellschaft|limited and co kg|limited ortaklik|limited partnership|lp|ltd and co kg|mbh and co kg|mbh u co kg|s cra|sapa|sce i|scei|scpa|se and co kg|se and co kgaa|sh k|shoqeri komandite|sociedad comanditaria|sociedad de capital e industria|societas europaea and co kg|societas europaea and co kgaa|stiftung und co kg|tokumei kumiai|ug and co kg|ug haftungsbeschrankt and co kg|unternehmergesellschaft and co kg|unternehmergesellschaft haftungsbeschrankt and co kg|гмбх енд ко кг|лп|садоводческое некоммерческое товарищество|兩 合 公 司|匿 名 組 合
LP;AT BE CH DE LI;kommanditgesellschaft
LP;AT DE LI;kg
LP;BE;comm v|comm va|commv|cooperatieve vennootschap|gewone commanditaire vennootschap|kommg
LP;BE BO BR MC RO;scs
LP;BE BQ SX;commanditaire vennootschap op aandelen
LP;BE BR IT MC MX RO;snc
LP;BE CA CH FR LU MC;societe en nom collectif
LP;BE CW ID NL SX;commanditaire vennootschap
LP;BE DE;kgaa|kommanditgesellschaft auf aktien
LP;BE FR LU MC;societe en commandite simple
LP;BE ID NL SR SX;cv
LP;BG;komanditno druzhestvo|komanditno druzhestvo s aktsii|кда|командитно дружество|командитно дружество с акции
LP;BG RS;кд
LP;BO CO DO GT HN MX PA PE PY;sociedad en comandita por acciones|sociedad en comandita simple
LP;BR;sociedade em comdandita simples
LP;BR PT;sociedade em nome coletivo
LP;CA CH;societe en commandite
LP;CA LU;senc
LP;CH;kommanditgesellsch|soc com per azioni|soc en commandite|soc nom collectif|soc nome collettivo
LP;CH IT;societa in accomandita per azioni|societa in nome collettivo
LP;CR;sociedad en comandita
LP;CR DO ES HN MX PE;s en c
LP;DE;ag and co kgaa|gmbh and co kg|gmbh and co kgaa|kgaa and co kg|stiftung and co kg|stiftung and co kgaa
LP;DK;kommanditselskab
LP;EE;taisuhing|usaldusuhing
LP;ES;s com|sociedad comanditaria simple
LP;FI;kommandiittiyhtio
LP;FI SE;kommanditbolag
LP;HK;you xian ze ren he huo|有 限 責 任 合 夥
LP;HR MK RS;komanditno drustvo
LP;HU;beteti tarsasag
LP;HU US;bt
LP;JP;gousigaisya|合 資 会 社|資
LP;LT;komanditines ukines bendrijos
LP;LV;komanditsabiedriba
LP;LV NO;ks
LP;MK;komanditno drustvo so akcii|командитно друштво со акции
LP;MK RS;командитно друштво
LP;MT;socjeta in akkomandita jew socjeta limitata
LP;MX;sociedad nacional de credito
LP;MX PE;s en c por a
LP;NO;kommandittselskap
LP;RO;societate in comandita simpla|societate in nume colectiv
LP;SI;komanditna druzba
LP;TR;kom sti|komandit sirket
LP;XK;kooperativa bujqesore
SP;-;e kfr|egyeni vallalkozo|eingetr kaufmann|eingetragene kauffrau|eingetragener kaufmann|eingetragenes einzelunternehmen|ekfm|ekfr|inteprinderea individuala|interprinderea individuala|intreprindera individuala|intreprinderea ibdividuala|intreprinderea individuala|intreprinderea individuali|intreprinderea indiviuala|intreprindserea individuala|intreprinzator individual|intreprinzatorul individual|obiteljsko poljoprivredno gospodarstvo|oilaviy korxona|private enterprise|pryvatne pidpryiemstvo|samostalni preduzetnik|unlimited proprietary|индивидуальныи предприниматель|ип|оилавии корхона|пп|приватне підприємство|прыватнае унітарнае прадпрыемства|пуп|спд|субъект предпринимательскои деятельности|субєкт підприємницькоі діяльності|физическое лицо предприниматель|фоп|фізична особа підприємець|індывідуальны прадпрымальнік|іп
SP;AE BZ CA IN JM KY PK SC;unlimited company
SP;AR;sau|sociedad anonima unipersonal
SP;AW BE BQ NL;vennootschap onder firma
SP;AW BE NL SR;vof
SP;BB CA CH GH GU IN KH US VC;sole proprietorship
SP;BG;ednolichen targovets|едноличен търговец|ет
SP;BO CO PY;empresa unipersonal
SP;CH;raison individuelle
SP;CH LU TN;entreprise individuelle
SP;CZ;statni podnik|verejna obchodni spolecnost
SP;DE;e kffr|e kfm
SP;GR;astiki proswpiki eteria|αστικη προσωπικη εταιρια
SP;HK;無 限 公 司
SP;HK NZ PK;ultd
SP;HK NZ PK VC VG;unltd
SP;HU;egyeni ceg
SP;LT;individualios imones|politines partijos
SP;RO;intreprindere individuala
SP;SI;samostojni podjetnik posameznik
SP;SR;vennootschap onder een firma`;
